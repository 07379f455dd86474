"""Every file that the webmaster writes, read once, and the entries that all of them hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from portal import addresses
from portal.grouping import grouped
from portal.model.document import DocumentsFile
from portal.model.elsewhere import ElsewhereFile
from portal.model.fields import Model
from portal.model.glossary import GlossaryFile
from portal.model.guide import FrontMatter, LifeEventsFile
from portal.model.house import SitesFile
from portal.model.landmark import LandmarksFile
from portal.model.organisation import OrganisationsFile
from portal.model.partner import PartnersFile
from portal.source.problems import Problem
from portal.source.reading.guide_reader import GuideFile, read_guide
from portal.source.reading.placed import Entry, Placed, entries_of
from portal.source.reading.static_pages import StaticPageFile, files_below, read_static_pages
from portal.source.reading.validation import validate
from portal.source.reading.yaml_file import YamlFile
from portal.source.reading.yaml_reader import read_yaml

M = TypeVar("M", bound=Model)

#: The folder of the guides, with its slash.
GUIDES = f"docs/{addresses.GUIDES}"
#: What each file written in YAML holds.
MODELS: dict[str, type[Model]] = {
    "data/sites.yml": SitesFile,
    "data/partners.yml": PartnersFile,
    "data/documents.yml": DocumentsFile,
    "data/landmarks.yml": LandmarksFile,
    "data/glossary.yml": GlossaryFile,
    "data/life-events.yml": LifeEventsFile,
    "data/ailleurs.yml": ElsewhereFile,
    f"{GUIDES}organismes.yml": OrganisationsFile,
}
#: Those that no town may do without.
_REQUIRED = (SitesFile, PartnersFile, DocumentsFile)


@dataclass(frozen=True)
class DataFile(Generic[M]):
    """A file in YAML, or the head of a guide; ``content`` is None when something in it is wrong."""

    yaml: YamlFile
    model: type[M]
    content: M | None


@dataclass(frozen=True)
class Sources:
    """All files of a project as read; the heads of the guides are files too.

    ``in_docs`` names every file below docs/, pictures and scripts included.
    """

    files: tuple[DataFile[Any], ...]
    guides: tuple[GuideFile, ...]
    static_pages: tuple[StaticPageFile, ...]
    in_docs: frozenset[str]

    def file(self, model: type[M]) -> DataFile[M]:
        """Return the file that a model describes."""
        return next(file for file in self.files if file.model is model)

    def entries(self, model: type[M]) -> tuple[Placed[M], ...]:
        """Return the correct entries of one kind; an error elsewhere in a file does not hide them."""
        return cast(tuple[Placed[M], ...], self._placed.get(model, ()))

    def texts(self, model: type[Model], field: str) -> Iterator[Placed[str]]:
        """Yield what was typed for a field in each entry of one kind, correct or not."""
        return (text for entry in self._entries.get(model, ()) for text in entry.texts(field))

    @property
    def errors(self) -> Iterator[Problem]:
        """What is wrong with the form of the files and of each value."""
        return (problem for file in self._yaml_files for problem in file.problems)

    @property
    def warnings(self) -> Iterator[Problem]:
        """What is doubtful in the form of the files."""
        return (problem for file in self._yaml_files for problem in file.warnings)

    @property
    def _yaml_files(self) -> Iterator[YamlFile]:
        yield from (file.yaml for file in self.files)
        yield from (page.text.head for page in self.static_pages)

    @cached_property
    def _entries(self) -> Mapping[type[Model], tuple[Entry, ...]]:
        wholes = (Entry(file.model, file.content, file.yaml.values, file.yaml, ()) for file in self.files)
        return grouped((entry for whole in wholes for entry in entries_of(whole)), lambda entry: entry.model)

    @cached_property
    def _placed(self) -> Mapping[type[Model], tuple[Placed[Model], ...]]:
        entries = (entry for kind in self._entries.values() for entry in kind)
        placed = (Placed(entry.value, entry.file, entry.location) for entry in entries if entry.value)
        return grouped(placed, lambda one: type(one.value))


def read_sources(root: Path) -> Sources:
    """Read a project's folder; what is wrong stays in each file's problems."""
    paths = sorted((root / GUIDES).glob("*.md"))
    guides = tuple(read_guide(path, f"{GUIDES}{path.name}") for path in paths)
    files = (_read(root, name, model) for name, model in MODELS.items())
    return Sources(
        files=(*files, *map(_head, guides)),
        guides=guides,
        static_pages=tuple(read_static_pages(root / "docs")),
        in_docs=frozenset(path.as_posix() for path in files_below(root / "docs")),
    )


def _read(root: Path, name: str, model: type[Model]) -> DataFile[Model]:
    if model in _REQUIRED or (root / name).exists():
        file = read_yaml(root / name, name)
    else:
        required = (field for field, info in model.model_fields.items() if info.is_required())
        file = YamlFile(name, {model.key_of(field): [] for field in required})
    return DataFile(file, model, validate(file, model) if file.values is not None else None)


def _head(guide: GuideFile) -> DataFile[FrontMatter]:
    return DataFile(guide.head, FrontMatter, guide.guide.front if guide.guide else None)

"""Every file that the webmaster writes, read once: its YAML with the places, and its model when it is correct."""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from portal.model.document import DocumentsFile
from portal.model.glossary import GlossaryFile
from portal.model.guide import LifeEventsFile
from portal.model.house import SitesFile
from portal.model.landmark import LandmarksFile
from portal.model.organisation import OrganisationsFile
from portal.model.partner import PartnersFile
from portal.source.french_errors import validate
from portal.source.guide_reader import GuideFile, read_guide
from portal.source.static_pages import StaticPageFile, files_below, read_static_pages
from portal.source.yaml_file import YamlFile
from portal.source.yaml_reader import read_yaml

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class DataFile(Generic[M]):
    """One file of data/; ``content`` is None when something in the file is wrong."""

    yaml: YamlFile
    content: M | None


@dataclass(frozen=True)
class SourceFiles:
    """All files of a project, as read; ``in_docs`` names every file below docs/, pictures and scripts included."""

    sites: DataFile[SitesFile]
    partners: DataFile[PartnersFile]
    documents: DataFile[DocumentsFile]
    landmarks: DataFile[LandmarksFile]
    glossary: DataFile[GlossaryFile]
    events: DataFile[LifeEventsFile]
    organisations: DataFile[OrganisationsFile]
    guides: tuple[GuideFile, ...]
    static_pages: tuple[StaticPageFile, ...]
    in_docs: frozenset[str]

    @property
    def yaml_files(self) -> tuple[YamlFile, ...]:
        """Everything written in YAML, heads of the guides and of the pages included."""
        required = (self.sites.yaml, self.partners.yaml, self.documents.yaml)
        optional = (self.landmarks.yaml, self.glossary.yaml, self.events.yaml, self.organisations.yaml)
        heads = (*(guide.head for guide in self.guides), *(page.text.head for page in self.static_pages))
        return (*required, *optional, *heads)


def read_source_files(root: Path) -> SourceFiles:
    """Read a project's folder; what is wrong stays in each file's problems."""
    docs = root / "docs"
    guides = sorted((docs / "demarches").glob("*.md"))
    return SourceFiles(
        sites=_read(root, "data/sites.yml", SitesFile),
        partners=_read(root, "data/partners.yml", PartnersFile),
        documents=_read(root, "data/documents.yml", DocumentsFile),
        landmarks=_read_optional(root, "data/landmarks.yml", "reperes", LandmarksFile),
        glossary=_read_optional(root, "data/glossary.yml", "glossaire", GlossaryFile),
        events=_read_optional(root, "data/life-events.yml", "evenements", LifeEventsFile),
        organisations=_read_optional(root, "docs/demarches/organismes.yml", "organismes", OrganisationsFile),
        guides=tuple(read_guide(path, f"docs/demarches/{path.name}") for path in guides),
        static_pages=tuple(read_static_pages(docs)),
        in_docs=frozenset(path.as_posix() for path in files_below(docs)),
    )


def _read(root: Path, name: str, model: type[M]) -> DataFile[M]:
    file = read_yaml(root / name, name)
    return DataFile(file, validate(file, model) if file.values is not None else None)


def _read_optional(root: Path, name: str, key: str, model: type[M]) -> DataFile[M]:
    if (root / name).exists():
        return _read(root, name, model)
    return DataFile(YamlFile(name, {key: []}), model.model_validate({key: []}))

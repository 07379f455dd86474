"""What the pages of ``docs/`` that MkDocs itself converts must not hold: what the allow-list takes out, dead links.

MkDocs would complain of dead links too, but in English, without a line, and after it emptied site/.
"""

from collections.abc import Collection, Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from portal import addresses
from portal.safe_html import PAGE_EXTENSIONS, Piece, convert, pieces, refused
from portal.source.markup_places import ADDRESSES, places, quoted
from portal.source.problems import Mark, Problem
from portal.source.source_files import SourceFiles
from portal.source.static_pages import StaticPageFile

_NO_TAG = "cette balise HTML n'est pas acceptée. Effacez-la ; pour du gras, écrivez **gras**"
_NO_ATTRIBUTE = "cet attribut HTML n'est pas accepté. Effacez-le"
_LINK = "Un lien commence par https://, mailto:, tel: ou sms:, ou nomme une page. Exemple : [Qui vient](partenaires/index.md)"
_NO_LINK = f"ce lien n'est pas accepté. {_LINK}"
_DEAD = f"ce lien ne mène à aucun fichier de docs/, ni à une page du site. {_LINK}"
_NO_PICTURE = (
    "ce lien n'est pas accepté : chaque visiteur appellerait un autre site. Mettez l'image dans docs/assets/. "
    "Exemple : ![Plan du quartier](assets/plan.png)"
)


def page_problems(files: SourceFiles) -> Iterator[Problem]:
    """Yield every error in the text of the pages of docs/."""
    known = _known_files(files)
    for file in files.static_pages:
        yield from _refused(file)
        if known:
            yield from _dead_links(file, known)


def _refused(file: StaticPageFile) -> Iterator[Problem]:
    for piece in refused(_html(file)):
        if piece.attribute in ADDRESSES:
            yield from _problems(file, piece, f"{quoted(piece)} : {_NO_PICTURE if piece.tag == 'img' else _NO_LINK}")
        elif piece.attribute:
            yield from _problems(file, piece, f"« {piece.attribute} » : {_NO_ATTRIBUTE}")
        else:
            yield from _problems(file, piece, f"{quoted(piece)} : {_NO_TAG}")


def _dead_links(file: StaticPageFile, known: Collection[str]) -> Iterator[Problem]:
    refused_pieces = set(refused(_html(file)))
    for piece in pieces(_html(file)):
        if piece.attribute in ADDRESSES and piece not in refused_pieces:
            target = _target(piece.value, file.path)
            if target and target not in known and not target.startswith(addresses.MADE_FILES):
                yield from _problems(file, piece, f"{quoted(piece)} : {_DEAD}")


def _target(address: str, page: str) -> str:
    """Return the file below docs/ that an address of a page designates; empty for one that leads elsewhere."""
    scheme, host, path, *_ = urlsplit(address)
    return "" if scheme or host or not path else normpath(join(dirname(page), unquote(path)))


def _known_files(files: SourceFiles) -> frozenset[str]:
    """Return all files below docs/ and all pages that will be made; empty when wrong data leave the latter unknown."""
    sites, partners = files.sites.content, files.partners.content
    if not sites or not partners:
        return frozenset()
    houses = (addresses.house(house.id) for house in sites.houses)
    visitors = (addresses.partner(partner.id) for partner in partners.partners)
    return files.in_docs | {
        addresses.markdown_file(page) for page in (addresses.HOME, *addresses.LISTS.values(), *houses, *visitors)
    }


def _html(file: StaticPageFile) -> str:
    return convert(file.text.body, PAGE_EXTENSIONS)


def _problems(file: StaticPageFile, piece: Piece, message: str) -> Iterator[Problem]:
    text = file.text
    for mark in places(text.body, piece, text.body_line) or [Mark(text.body_line)]:
        yield Problem(text.head.name, mark, "", message)

"""Where everything is on the web: the addresses of the site, which residents bookmark and QR codes print.

An address is relative to the site's own: « maisons/atrium/ ». One that ends with a slash is a page; the home page's is
empty. They never change with the language: they are printed on paper.
"""

from posixpath import relpath

HOME = ""
HOUSES = "maisons/"
PARTNERS = "partenaires/"
GUIDES = "demarches/"
WEEK = "semaine/"
MAP = "carte/"
A_Z = "a-z/"
LEAFLETS = "depliants/"
QUALITY = "qualite/"
#: A town may have nothing to say there: the page is made when it has.
ELSEWHERE = "ailleurs/"
#: What a phone without network shows in the place of a page that it has not kept.
OFFLINE = "hors-ligne/"
#: The end of the name of a leaflet in large print, before « .pdf ».
LARGE_PRINT = "-gros-caracteres"

ASSETS = "assets/"
MAP_ASSETS = f"{ASSETS}map/"
SCRIPTS = f"{ASSETS}scripts/"
ICONS = f"{ASSETS}icons/"
#: At the root of the site: a worker serves what stands beside and below it.
WORKER = "hors-ligne.js"
MANIFEST = "manifest.webmanifest"
#: The pages of which there is one, by the name that the words of a language give their heads.
LISTS = {
    "houses": HOUSES,
    "partners": PARTNERS,
    "guides": GUIDES,
    "week": WEEK,
    "map": MAP,
    "a_z": A_Z,
    "leaflets": LEAFLETS,
    "quality": QUALITY,
}

#: The pages that a town may write by hand and that the foot of every page leads to, by the name of their words there.
WRITTEN = {"about": "a-propos/", "accessibility": "accessibilite/", "legal": "mentions-legales/"}

SEARCH = "search/"
SEARCH_INDEX = f"{SEARCH}search_index.json"
SEARCH_WORKER = f"{SEARCH}worker.js"

#: Where the files are that are made beside pages.
MADE_FILES = (LEAFLETS, MAP_ASSETS, SEARCH)


def house(identifier: str) -> str:
    """Return the page of a house."""
    return f"{HOUSES}{identifier}/"


def partner(identifier: str) -> str:
    """Return the page of a partner."""
    return f"{PARTNERS}{identifier}/"


def guide(slug: str) -> str:
    """Return the page of a procedure."""
    return f"{GUIDES}{slug}/"


def leaflet(kind: str, subject: str = "", *, large: bool = False) -> str:
    """Return the PDF of a leaflet: its kind, and the identifier of what it is about; the same in large print."""
    subject_part = f"-{subject}" if subject else ""
    return f"{LEAFLETS}{kind}{subject_part}{LARGE_PRINT if large else ''}.pdf"


def elsewhere(identifier: str) -> str:
    """Return the place of what is found elsewhere, in the page of all of it."""
    return f"{ELSEWHERE}#{identifier}"


def letter(initial: str) -> str:
    """Return the place of a letter in the list from A to Z."""
    return f"{A_Z}#lettre-{initial.lower()}"


def markdown_file(page: str) -> str:
    """Return the Markdown file, below docs/, that MkDocs publishes at a page's address."""
    is_list = page.count("/") == 1 or not page
    return f"{page}index.md" if is_list else f"{page.removesuffix('/')}.md"


def page_of(markdown_file: str) -> str:
    """Return the address at which MkDocs publishes a Markdown file: « maisons/atrium.md » is « maisons/atrium/ »."""
    stem = markdown_file.removesuffix(".md")
    return HOME if stem == "index" else stem.removesuffix("/index") + "/"


def relative(here: str, to: str) -> str:
    """Return the link from one address of the site to another; a final slash is kept."""
    path, mark, anchor = to.partition("#")
    link = relpath(path or ".", here or ".")
    return link + ("/" if path.endswith("/") or link == "." or link.endswith("..") else "") + mark + anchor

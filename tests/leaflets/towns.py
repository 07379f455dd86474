"""Portals to print, made as the webmaster's files would make them."""

from datetime import date
from typing import Any

from portal.model.document import Document
from portal.model.guide import FrontMatter, Guide, Section
from portal.model.house import House
from portal.model.landmark import Landmark
from portal.model.partner import Partner
from portal.portal import Portal, Publication
from tests import ordinary

TODAY = date(2026, 11, 24)
PUBLICATION = Publication("Maisons de Services au Public de Villebois", "https://maisons.example.org/villebois/")
WEEK = {
    "lundi": "13h30-17h",
    "mardi": "9h-17h",
    "mercredi": "9h-12h30, 13h30-17h",
    "jeudi": "9h-17h",
    "vendredi": "9h-17h",
}

DOCUMENTS = (
    Document.model_validate({"id": "piece", "nom": "Une pièce d'identité", "precision": "Carte ou passeport."}),
    Document.model_validate(
        {"id": "domicile", "nom": "Un justificatif de domicile", "ou_l_obtenir": "Auprès de votre fournisseur."}
    ),
)
LANDMARKS = tuple(
    Landmark.model_validate({"nom": name, "position": position})
    for name, position in (("Gare", "49.89056, 2.30833"), ("Cathédrale", "49.895, 2.30222"), ("Loin", "48.85, 2.35"))
)


def house(**values: Any) -> House:
    """Make a house of which much is known; what is not given is ordinary."""
    known = {
        "id": "nord",
        "nom": "Maison de Services au Public Nord",
        "nom_court": "Nord",
        "courriel": "accueil.nord@maisons.example.org",
        "acces": ["Bus N2 : arrêt Colvert"],
        "fauteuil_roulant": "partiel",
        "services": ["imprimer et scanner", "faire une démarche en ligne"],
        "horaires": WEEK,
        "verifie_le": "2026-10-01",
    }
    return ordinary.house(**known | values)


def permanence(**values: Any) -> dict[str, Any]:
    """Make a permanence as partners.yml writes it."""
    return ordinary.typed_permanence(**{"site": "nord"} | values)


def partner(**values: Any) -> Partner:
    """Make a partner of which much is known; what is not given is ordinary."""
    known = {
        "sigle": "CAF",
        "aide_pour": ["allocations familiales", "RSA"],
        "telephone": "32 30",
        "site_web": "https://www.caf.fr",
        "documents": ["piece", "domicile"],
        "permanences": [permanence()],
    }
    return ordinary.partner(**known | values)


STEPS = """Avant de partir :

1. **Écrivez** au propriétaire. Voyez [le modèle](https://a.example/b).
2. **Prévenez** la mairie.

Ensuite :

1. **Gardez** une copie.
"""


def guide(slug: str = "demenager", how: str = STEPS, **values: Any) -> Guide:
    """Make a guide; what is not given is ordinary."""
    front = {
        "titre": "Déménager",
        "theme": "Famille et logement",
        "resume": "Qui prévenir, et quand.",
        "pour_qui": "Tout le monde.",
        "documents": ["piece", "domicile"],
        "partenaires": ["caf"],
        "cout": "Gratuit",
        "en_ligne": "https://www.service-public.fr/changement",
        "source": "service-public.fr",
        "verifie_le": "2026-10-01",
    }
    sections = {
        Section.WHAT: "Changer d'adresse oblige à *prévenir*.",
        Section.WHO: "- Locataires\n- Propriétaires",
        Section.BRING: "Venez avec tout.",
        Section.HOW: how,
        Section.NEXT: "Attendez la réponse.",
        Section.HELP: "",
    }
    return Guide(slug, FrontMatter.model_validate(front | values), sections)


def portal(**values: Any) -> Portal:
    """Make a portal of ordinary parts."""
    parts: dict[str, Any] = {
        "publication": PUBLICATION,
        "today": TODAY,
        "houses": (house(),),
        "partners": (partner(),),
        "documents": DOCUMENTS,
        "guides": (guide(),),
        "landmarks": LANDMARKS,
    }
    return Portal(**(parts | values))


def ordinary_town() -> Portal:
    """Return two houses, a partner that comes to one, another that comes to both, and cancels a date, and a guide."""
    south = house(
        id="sud",
        nom="Maison de Services au Public Sud",
        nom_court="Sud",
        position="49.87436, 2.30671",
        telephone="03 22 50 32 70",
        verifie_le=None,
        exceptions=[{"le": "2026-12-24", "horaires": "9h-12h", "motif": "Veille de Noël"}],
    )
    rare = partner(
        id="defenseur",
        nom="Défenseur des droits",
        sigle="",
        telephone=None,
        permanences=[
            permanence(
                jour="vendredi",
                semaines="dernière",
                rendez_vous="obligatoire",
                prendre_rendez_vous="à l'accueil",
                annulations=[{"le": "2027-01-29", "motif": "Congés"}],
            ),
            permanence(site="sud", jour="jeudi", heures="13h30-16h", semaines="paires", verifie_le="2026-11-01"),
        ],
    )
    absent = partner(id="conciliateur", nom="Conciliateur de justice", sigle="", permanences=[])
    return portal(
        houses=(house(), south),
        partners=(partner(), rare, absent),
        guides=(guide(partenaires=["caf", "defenseur"]),),
    )


LONG_NAME = "Maison de Services au Public intercommunale du Pays de Saint-Symphorien-les-Marais et de Villeneuve"
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"


def crowded_town() -> Portal:
    """Return long names, eight permanences a day, dozens of dates, long guides, many landmarks and closures."""
    long_house = house(
        nom=LONG_NAME,
        nom_court=LONG_NAME[:60],
        quartier=LONG_WORD,
        courriel="accueil.des.usagers.du.quartier.nord.et.des.environs@agglomeration-de-villebois.example.org",
        acces=[f"Bus {n} : arrêt {LONG_NAME}" for n in range(9)],
        services=[f"{LONG_NAME} {n}" for n in range(14)],
        horaires={day: f"8h{n}5-12h, 13h3{n}-17h{n}0" for n, day in enumerate(WEEK)},
        horaires_particuliers=[
            {"du": "2026-11-20", "au": "2027-01-08", "motif": "Travaux", "horaires": WEEK},
            {"du": "2027-02-08", "au": "2027-02-19", "motif": "Vacances d'hiver", "horaires": WEEK},
        ],
        exceptions=[{"le": f"2027-01-{day:02}", "motif": LONG_NAME} for day in range(11, 29)],
        verifie_le="2024-08-01",
    )
    others = [
        house(
            id=f"maison-{n}",
            nom=f"Maison {n} {LONG_NAME}",
            nom_court=f"Maison {n} des Marais",
            position=f"49.9{n}, 2.3{n}",
        )
        for n in range(4)
    ]
    slots = ("9h-10h", "9h15-10h15", "9h30-11h", "10h-11h", "13h40-14h30", "14h-15h", "14h15-16h", "15h-16h")
    partners = [
        partner(
            id=f"partenaire-{n}",
            nom=f"{LONG_NAME} numéro {n}",
            sigle="",
            aide_pour=[LONG_WORD, *(f"{LONG_NAME} {topic}" for topic in range(6))],
            permanences=[
                permanence(
                    jour=day,
                    heures=hours,
                    rendez_vous="obligatoire",
                    prendre_rendez_vous=f"au 03 22 66 10 28, ou sur {LONG_WORD}.example.org",
                    annulations=[{"du": "2026-12-28", "au": "2026-12-31", "motif": LONG_NAME}],
                )
                for day in WEEK
                if day != "lundi"
            ],
        )
        for n, hours in enumerate(slots)
    ]
    words = " ".join(f"mot{n}" for n in range(450))
    long_guide = guide(how=f"1. {words}\n2. {words}\n", titre=LONG_NAME[:60], partenaires=[p.id for p in partners])
    marks = tuple(
        Landmark.model_validate({"nom": f"Repère {n} {'long' * (n % 3)}", "position": f"49.9{n:02}, 2.30{n:02}"})
        for n in range(40)
    )
    return portal(
        houses=(long_house, *others),
        partners=tuple(partners),
        guides=(guide(slug="court"), long_guide),
        landmarks=marks,
    )

"""PyYAML's syntax errors, said in French with the remedy."""

import yaml

#: A part of PyYAML's own message -> what the webmaster should do. First match wins.
_REMEDIES = (
    (
        "cannot start any token",
        "ce caractère ne peut pas commencer une valeur. Remplacez les tabulations par des espaces, ou mettez la valeur entre guillemets",
    ),
    (
        "mapping values are not allowed",
        '« : » inattendu. Vérifiez l\'alignement, ou mettez la valeur entre guillemets. Exemple : motif: "Attention : travaux"',
    ),
    ("unexpected end of stream", "un guillemet ouvert n'est pas fermé. Exemple : nom: \"L'Atrium\""),
    ("could not find expected ':'", "il manque « : » après une clé. Exemple : nom: Atrium"),
    ("undefined alias", "« * » ne peut pas commencer une valeur. Mettez-la entre guillemets"),
    (
        "expected <block end>",
        "cette ligne n'est pas alignée avec les précédentes, ou une valeur commence par un guillemet sans finir par lui",
    ),
    ("expected ',' or", "une liste entre crochets ou accolades n'est pas fermée. Exemple : [CAF, CPAM]"),
    ("expected a single document", "« --- » inattendu : un fichier ne contient qu'un document"),
)


def explain(error: yaml.MarkedYAMLError) -> str:
    """Return the French explanation of a syntax error, with its remedy."""
    said = f"{error.problem or ''} {error.context or ''}".replace("did not find expected", "expected")
    for part, remedy in _REMEDIES:
        if part in said:
            return remedy
    return "cette ligne n'est pas du YAML correct. Vérifiez l'alignement, les « : » et les guillemets"

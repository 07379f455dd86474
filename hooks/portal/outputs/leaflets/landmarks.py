"""The landmark beside a house, in words: how far it is, and which way to go from there."""

from portal.languages import Language
from portal.model.house import House
from portal.model.landmark import Landmark
from portal.outputs.geometry import Neighbours, direction, distance

#: Metres in a straight line: beyond twenty minutes on foot, a landmark helps nobody to come.
_ON_FOOT = 1_500.0
#: Metres: nearer than this, no direction is needed.
_BESIDE = 100.0
_KILOMETRE = 1_000


def landmark_in_words(language: Language, landmarks: Neighbours[Landmark], house: House) -> str:
    """Return where a house lies seen from the nearest landmark, or nothing when none is within a walk."""
    for landmark in landmarks.around(house.position, _ON_FOOT, 1):
        metres = distance(landmark.position, house.position)
        if metres < _BESIDE:
            return language.words.say("leaflets.landmark_beside", landmark=landmark.name)
        return language.words.say(
            "leaflets.landmark",
            landmark=landmark.name,
            distance=_distance(language, metres),
            direction=language.words[f"leaflets.directions.{direction(landmark.position, house.position).name}"],
        )
    return ""


def _distance(language: Language, metres: float) -> str:
    """Return a length as people judge it: to a hundred metres."""
    rounded = round(metres, -2)
    if rounded < _KILOMETRE:
        return language.words.say("leaflets.metres", number=round(rounded))
    return language.words.say("leaflets.kilometres", number=language.decimal(rounded / _KILOMETRE))

"""A well-known place that helps to read the map, as ``data/landmarks.yml`` describes it."""

from pydantic import Field

from portal.model.fields import Model
from portal.model.position import Coordinates
from portal.model.texts import OptionalText, Text


class Landmark(Model):
    """A place that everybody in town knows."""

    name: Text = Field(alias="nom", description="Le nom du lieu", examples=["Gare d'Amiens"])
    position: Coordinates = Field(description="Latitude, longitude", examples=["49.89056, 2.30833"])
    source: OptionalText = Field("", description="D'où vient la position")


class LandmarksFile(Model):
    """The whole of ``data/landmarks.yml``."""

    landmarks: tuple[Landmark, ...] = Field(
        alias="reperes", description="Les lieux que tout le monde connaît", examples=[[]]
    )

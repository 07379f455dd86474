"""A well-known place that helps to read the map, as ``data/landmarks.yml`` describes it."""

from pydantic import Field

from portal.model.fields import Coordinates, Model, OptionalText, Text


class Landmark(Model):
    """A place that everybody in town knows."""

    name: Text = Field(alias="nom")
    position: Coordinates
    source: OptionalText = ""


class LandmarksFile(Model):
    """The whole of ``data/landmarks.yml``."""

    landmarks: tuple[Landmark, ...] = Field(alias="reperes")

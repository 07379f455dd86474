"""The map of the houses: what folium draws, and Leaflet, which shows it."""

from portal.outputs.map.houses_map import map_outputs

__all__ = ["map_outputs"]

"""Reads what the webmaster wrote: text, YAML, front matter, guides; every entry keeps its place in its file."""

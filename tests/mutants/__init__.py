"""Bugs on purpose: each is put into a copy of the project, and a suite of tests has to see it."""

"""How long a build takes: run with `make bench`."""

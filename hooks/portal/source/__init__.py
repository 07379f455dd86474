"""Reads the webmaster's files and says, in French and all at once, what is wrong with them."""

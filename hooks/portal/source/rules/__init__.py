"""What the data must hold besides the form of each entry: one rule a module."""

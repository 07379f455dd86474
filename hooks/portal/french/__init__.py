"""How dates, hours, lists and typography are said in French."""

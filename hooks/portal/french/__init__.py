"""How dates, hours, houses and permanences are said in French, and how text is set in print."""

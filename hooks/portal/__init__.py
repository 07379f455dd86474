"""The portal's generator: YAML about houses and their partners becomes pages, maps and leaflets.

One direction only, each package knowing those before it and none after:

    folders    a folder replaced as a whole, or not at all
    clock      the day of the build, and the time zone of every date
    folding    words compared as people mean them
    grouping   things put together by what they have in common
    glyphs     which characters paper can print
    icons      the drawings that stand beside names
    addresses  where each page and file of the site is
    prose      sentences and words of a Markdown text
    safe_html  Markdown as HTML, and the allow-list of what may be published of it
    model      what a house, a partner, a guide is (frozen, validated field by field)
    calendar   when a house is open, when a permanence takes place
    languages  how dates, hours, permanences are said, and every word of pages, paper, scripts
    portal     the Portal: all of it, on the day of the build
    freshness  when each fact was last checked
    source     reads and checks what the webmaster wrote -> the Portal, or every problem at once
    outputs    makers of files: the Portal -> (path, content) pairs
    build      all of it at once, or why nothing is built

Nothing here imports MkDocs: ``hooks/mkdocs_events.py`` is the only bridge to it.
"""

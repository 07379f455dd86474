"""The portal's generator: YAML about houses and their partners becomes pages, maps and leaflets.

One direction only, each package knowing those before it and none after:

    source    reads and checks what the webmaster wrote          -> problems, or models
    model     what a house, a partner, a guide is (frozen)        -> Portal
    calendar  when a house is open, when a permanence takes place
    french    how dates, hours and lists are said
    outputs   makers of files: Portal -> (path, content) pairs

Nothing here imports MkDocs: ``hooks/mkdocs_events.py`` is the only bridge to it.
"""

"""The pages: each module makes one kind from the Portal, with a Jinja template of ``templates/pages``.

Templates hold no sentence: ``t("house.hours")`` says the words of that key of the table ``pages`` in the portal's
language. What stands between the words, links and emphasis, is filled in by name, so that words are never markup.
"""

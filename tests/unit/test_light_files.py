"""Scripts and styles are published without what only people read."""

from portal.outputs.scripts import without_comments


def test_comments_on_lines_of_their_own_and_indentation_go() -> None:
    source = "/* One\n   comment. */\nconst a = 1;\n  // Another.\n  const b = '/* no */'; // stays\n"
    assert without_comments(source) == "const a = 1;\nconst b = '/* no */'; // stays\n"


def test_what_stands_between_two_comments_stays() -> None:
    assert without_comments("/* a */ b { }\nc { }\n/* d */\n") == "/* a */ b { }\nc { }\n"

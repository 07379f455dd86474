"""A Markdown file as written: the YAML of its head, the text below, and what is wrong with either as a text."""

from dataclasses import dataclass
from pathlib import Path

from portal.source.problems import Mark
from portal.source.reading.front_matter import cut_front_matter
from portal.source.reading.text_reader import decode, forbidden_characters, git_conflict
from portal.source.reading.yaml_file import YamlFile
from portal.source.reading.yaml_reader import parse_yaml


@dataclass(frozen=True)
class MarkdownFile:
    """The head, with all problems found so far; the text below, and the line on which it begins (from 1)."""

    head: YamlFile
    body: str = ""
    body_line: int = 1


def read_markdown(path: Path, name: str, no_head: str) -> MarkdownFile:
    """Read a file; one that is not UTF-8, that git left in two versions or that has no head holds problems only.

    ``no_head`` tells the webmaster that the head is missing and how to write it.
    """
    text, problem = decode(path, name)
    if problem:
        return MarkdownFile(YamlFile(name, problems=[problem]))
    problems = list(forbidden_characters(text, name))
    conflict, parts = git_conflict(text, name), cut_front_matter(text)
    if conflict or not parts:
        head = YamlFile(name, problems=[*problems, *([conflict] if conflict else [])])
        if not conflict:
            head.refuse(Mark(), "", no_head)
        return MarkdownFile(head)
    # An empty first line stands for the opening « --- », so that marks are those of the file.
    head = parse_yaml("\n" + parts.head, name)
    head.problems += [problem for problem in problems if problem not in head.problems]
    return MarkdownFile(head, parts.body, parts.body_line)

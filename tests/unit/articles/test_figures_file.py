"""The file of figures is checked field by field, and articles know the facts in what they show."""

from __future__ import annotations

import pytest

FILE = "content/_data/figures.yaml"
FIGURES = """\
parts:
  talk: {name: Talk, kind: talk}
  skill: {name: Skill, kind: learn}
figures:
  steps:
    kind: ladder
    title: The title
    caption: About {fact:hours}.
    description: Two bars.
    levels:
      - {name: One, hours: "{fact:hours.short}", span: hours, sleep: Home}
      - {name: Two, hours: always, sleep: There, here: true}
  ways:
    kind: pathways
    title: The title
    caption: The caption.
    description: One way.
    levels: [Low, High]
    here: Low
    ways:
      - name: Up
        text: Somebody goes up.
        stops:
          - {level: Low}
          - {level: High, why: More}
  week:
    kind: week
    title: The title
    caption: The caption.
    description: One day.
    times: ["9:00", "9:30", "10:30"]
    days:
      Monday: [talk, skill]
      Tuesday: []
  line:
    kind: timeline
    title: The title
    caption: The caption.
    description: Two stages.
    end: hours
    end_text: The end
    stages:
      - {name: One, when: Week 1, text: It begins., phase: weeks, weeks: [1, 1]}
      - {name: Two, when: After, text: It is over., phase: after}
  session:
    kind: session
    title: The title
    caption: The caption.
    description: Two blocks.
    parts:
      - {part: talk, minutes: 30, text: You talk.}
      - {part: skill, minutes: 60, text: You learn.}
"""
ALL = "".join(f"{{figure:{name}}}\n\n" for name in ("steps", "ways", "week", "line", "session"))


@pytest.fixture
def figures(content):
    """The content folder with an article that shows every figure."""
    content.write("_data/figures.yaml", FIGURES)
    content.article(f"It takes {{fact:hours}}.\n\n{ALL}")
    return content


def test_figures_that_can_be_drawn_have_no_faults(figures):
    library = figures.load()
    assert figures.found == []
    assert list(library.figures) == ["steps", "ways", "week", "line", "session"]
    assert library.figures["steps"].drawn.head.caption == "About 9 to 19 hours a week."


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("figures:\n  steps", "figure:\n  steps", ("A003", 4, 1)),
        ("    kind: ladder\n", "    kind: laddr\n", ("A008", 6, 11)),
        ("    kind: ladder\n", "", ("A004", 6, 5)),
        ("    title: The title\n    caption: About", "    caption: About", ("A004", 6, 5)),
        ("caption: About {fact:hours}.", "caption: About {fact:ours}.", ("A023", 8, 14)),
        ("span: hours", "span: ours", ("A023", 11, 56)),
        ("span: hours", "wide: hours", ("A003", 11, 50)),
        ("      - {name: Two, hours: always, sleep: There, here: true}\n", "", ("A090", 6, 5)),
        ("here: true", "here: sure", ("A008", 12, 56)),
        ("  steps:", "  The steps:", ("A021", 5, 3)),
        ("name: One, hours", f"name: {'wide ' * 12}, hours", ("A091", 5, 3)),
        ("    here: Low\n", "    here: Lo\n", ("A008", 19, 11)),
        ("{level: High, why: More}", "{level: Hig, why: More}", ("A090", 25, 21)),
        ("{level: High, why: More}", "{level: High}", ("A004", 25, 13)),
        ("{level: High, why: More}", "{level: Low, why: More}", ("A090", 14, 5)),
        ('"9:30"', '"9:70"', ("A090", 31, 21)),
        ('"9:30"', '"11:30"', ("A090", 27, 5)),
        ("Monday: [talk, skill]", "Monday: [talk]", ("A090", 33, 15)),
        ("Monday: [talk, skill]", "Monday: [talk, skil]", ("A090", 33, 22)),
        ("Monday: [talk, skill]", "Monday: []", ("A090", 27, 5)),
        ("end: hours", "end: ours", ("A023", 40, 10)),
        ("phase: weeks", "phase: week", ("A008", 43, 60)),
        ("weeks: [1, 1]", "weeks: [0, 1]", ("A090", 43, 74)),
        ("weeks: [1, 1]", "weeks: [2, 1]", ("A090", 43, 74)),
        ("weeks: [1, 1]", "weeks: [1, 10]", ("A090", 43, 74)),
        (", weeks: [1, 1]", "", ("A004", 43, 9)),
        ("minutes: 30", "minutes: 1", ("A090", 51, 31)),
        ("minutes: 30", "minutes: 30.5", ("A090", 51, 31)),
        (", minutes: 30", "", ("A004", 51, 9)),
        ("part: talk, minutes", "part: tlk, minutes", ("A090", 51, 16)),
        ("kind: learn}", "kind: teach}", ("A008", 3, 30)),
    ],
)
def test_a_fault_is_reported_at_its_place(figures, old, new, fault):
    assert old in FIGURES
    figures.write("_data/figures.yaml", FIGURES.replace(old, new, 1))
    assert fault in figures.faults(FILE)


def test_a_figure_needs_a_fact_with_a_value(figures):
    facts = (figures.folder / "content/_data/facts.yaml").read_text()
    figures.write("_data/facts.yaml", facts.replace("    value: [9, 19]\n", ""))
    assert ("A090", 11, 56) in figures.faults(FILE)


@pytest.mark.parametrize("text", ["- a list\n", "figures: [one]\n", "figures:\n  steps: ladder\n"])
def test_a_file_of_another_shape_is_named(figures, text):
    figures.write("_data/figures.yaml", text)
    assert "A005" in [code for code, _, _ in figures.faults(FILE)]


def test_a_figure_that_no_article_shows_is_named(figures):
    figures.article("It takes {fact:hours}.\n\n{figure:ways}")
    unused = [("A092", 5, 3), ("A092", 26, 3), ("A092", 35, 3), ("A092", 45, 3)]
    assert figures.faults(FILE) == unused
    assert figures.problems.errors == []


def test_an_unknown_figure_is_named_with_the_one_that_was_meant(figures):
    figures.article(f"{ALL}{{figure:wais}}")
    assert [code for code, _, _ in figures.body_faults()] == ["A056"]
    assert [p.hint for p in figures.problems] == ["did you mean 'ways'?"]


def test_an_article_rests_on_the_facts_in_its_figures(figures):
    figures.article("{figure:steps}")
    article = figures.load().articles["page.md"]
    assert article.figures == ("steps",)
    assert article.facts == ("hours",)
    assert "figure-steps" in article.anchors


def test_a_site_without_a_file_of_figures_has_none(content):
    content.article("Text.")
    assert content.body_faults() == []
    assert content.load().figures == {}

"""Every shipped figure in both widths, and what makes a figure change."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from site_generator.figures import draw
from site_generator.figures.model import (
    Day,
    Ladder,
    Lesson,
    Level,
    Part,
    Pathways,
    Range,
    Session,
    Stage,
    Stop,
    Timeline,
    Way,
    Week,
)
from site_generator.wording import english
from tests.support.theme import THEME

IDS = (
    "levels-ladder", "pathways", "week-morning", "week-afternoon", "week-evening",
    "weeks-timeline", "session-hours",
)  # fmt: skip
SHAPES = ("wide", "narrow")


@pytest.fixture(params=[(name, shape) for name in IDS for shape in SHAPES], ids="-".join)
def drawing(request, shipped):
    name, shape = request.param
    return getattr(shipped[name], shape)


def shapes(drawing, kind):
    """The elements whose class names ``kind``, with their numbers."""
    root = ET.fromstring(f"<svg>{drawing.markup}</svg>")
    return [one for one in root if f"mg-draw__{kind}" in one.get("class").split()]


def spans(drawing, kind="bar"):
    """Left and right edge of each bar, from top to bottom."""
    found = []
    for one in shapes(drawing, kind):
        if one.tag == "rect":
            left = float(one.get("x"))
            found.append((left, left + float(one.get("width"))))
        else:
            across = re.findall(r"[MHL] ([\d.]+)", one.get("d"))
            found.append((min(map(float, across)), max(map(float, across))))
    return found


def test_all_figures_are_there(shipped):
    assert set(shipped) >= set(IDS)


def test_no_text_stands_on_another(drawing):
    assert [
        (one.text, two.text)
        for one, two in combinations(drawing.texts, 2)
        if one.box.meets(two.box)
    ] == []


def test_no_text_leaves_the_sheet_or_its_place(drawing):
    assert drawing.crowded() == ()
    for text in drawing.texts:
        assert text.box.x >= -0.1
        assert text.box.right <= drawing.width + 0.1
        assert text.box.y >= 0
        assert text.box.bottom <= drawing.height + 0.1


def test_every_text_is_large_enough_on_a_phone_of_320_pixels(drawing):
    sizes = {int(size) for size in re.findall(r'font-size="(\d+)"', drawing.markup)}
    least = 600 / 640 if drawing.width > 500 else 288 / drawing.width
    assert min(sizes) * least >= 14


def test_every_shape_and_text_takes_its_colour_from_the_styles(drawing):
    styles = (THEME / "components/figure/figure.css").read_text(encoding="utf-8")
    for names in set(re.findall(r'class="([^"]+)"', drawing.markup)):
        for name in names.split():
            assert f".{name}" in styles, name
    for attribute in ("style=", "fill=", "stroke=", "id=", "href="):
        assert attribute not in drawing.markup


@pytest.mark.parametrize("name", IDS)
def test_the_words_hold_every_text_of_the_drawings(shipped, name):
    drawn = shipped[name]
    words = drawn.words
    said = " ".join([*words.columns, *(cell for row in words.rows for cell in row), *words.notes])
    axis = {"Hours a week", "168", "0", "10", "20", "30", "Week"}
    numbers = {str(week) for week in range(1, 30)} | {"3:00"}
    for drawing in (drawn.wide, drawn.narrow):
        for text in drawing.texts:
            for word in text.text.split():
                assert word in said or text.text in axis | numbers, text.text


@pytest.mark.parametrize("name", IDS)
def test_each_row_of_the_words_is_whole(shipped, name):
    words = shipped[name].words
    assert words.rows
    assert {len(row) for row in words.rows} == {len(words.columns)}


def ladder(head, span):
    rows = (
        Level(name="Low", hours="few hours", span=Range(0, 9), sleep="Home"),
        Level(name="Middle", hours="more hours", span=span, sleep="Home", here=True),
        Level(name="Always", hours="day and night", span=None, sleep="There"),
    )
    return draw(Ladder(head=head, levels=rows), english())


@pytest.mark.parametrize("shape", SHAPES)
def test_the_bar_of_a_level_follows_its_hours(head, shape):
    always, middle, low = spans(getattr(ladder(head, Range(9, 19)), shape))
    assert middle[0] == pytest.approx(low[1], abs=0.1)
    hour = (low[1] - low[0]) / 9
    assert middle[1] - middle[0] == pytest.approx(10 * hour, abs=0.2)
    assert always[1] > middle[1]

    moved = spans(getattr(ladder(head, Range(6, 12)), shape))[1]
    assert moved[0] < middle[0]
    assert moved[1] - moved[0] == pytest.approx(6 * hour, abs=0.2)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_level_without_an_upper_figure_points_on(head, shape):
    drawing = getattr(ladder(head, Range(20, None)), shape)
    (pointed,) = [one for one in shapes(drawing, "bar") if one.tag == "path"]
    assert "mg-draw__bar--here" in pointed.get("class")


def test_the_scale_grows_with_the_hours(head):
    assert "50" in [text.text for text in ladder(head, Range(30, 40)).wide.texts]


def timeline(head, end):
    stages = (
        Stage(name="One", when="Week 1", text="You arrive.", phase="weeks", span=Range(0, 1)),
        Stage(name="On", when="On", text="You go on.", phase="weeks", span=Range(1, None)),
        Stage(name="After", when="After", text="You are done.", phase="after",
              span=Range(end.least, None)),
    )  # fmt: skip
    return draw(Timeline(head=head, end=end, end_text="It ends here", stages=stages), english())


@pytest.mark.parametrize("shape", SHAPES)
def test_the_weeks_in_which_a_program_may_end_follow_their_fact(head, shape):
    for end in (Range(8, 12), Range(4, 20)):
        drawing = getattr(timeline(head, end), shape)
        band = spans(drawing, "band")[0]
        week = spans(drawing)[0][1] - spans(drawing)[0][0]
        assert band[1] - band[0] == pytest.approx((end.most - end.least) * week, rel=0.01)
    assert timeline(head, Range(8, 12)).words.notes == ("It ends here: after week 8 to 12.",)


def test_a_program_of_one_length_has_no_weeks_in_doubt(head):
    drawn = timeline(head, Range(8, None))
    assert spans(drawn.wide, "band")[0][0] == spans(drawn.wide, "band")[0][1]
    assert drawn.words.notes == ("It ends here: after week 8 or later.",)


def week(head, *days):
    lesson = Lesson(name="Skills", kind="learn", start=17 * 60 + 30, end=19 * 60)
    rest = Lesson(name="Break", kind="rest", start=19 * 60, end=19 * 60 + 15)
    found = tuple(Day(name=day, lessons=(lesson, rest) if day != "Tue" else ()) for day in days)
    return draw(Week(head=head, days=found), english())


def test_a_block_is_as_high_as_it_is_long(head):
    skills, rest = (float(one.get("height")) for one in shapes(week(head, "Mon").wide, "block")[:2])
    assert (skills + 3) / (rest + 3) == pytest.approx(90 / 15, rel=0.01)


def test_a_narrow_week_leaves_out_free_days_and_the_words_name_them(head):
    drawn = week(head, "Mon", "Tue", "Wed")
    assert "Tue" in [text.text for text in drawn.wide.texts]
    assert "Tue" not in [text.text for text in drawn.narrow.texts]
    assert drawn.words.columns == ("Time", "Mon", "Wed")
    assert drawn.words.rows[0] == ("5:30", "Skills", "Skills")
    assert drawn.words.rows[-1] == ("7:15", "Done", "Done")
    assert "No session: Tue." in drawn.words.notes


def test_a_session_tells_when_each_part_starts_and_how_long_it_takes(head):
    parts = (
        Part(name="Arrive", kind="rest", minutes=10, text="You sit."),
        Part(name="Skill", kind="learn", minutes=65, text="You learn."),
    )
    drawn = draw(Session(head=head, parts=parts), english())
    assert drawn.words.rows == (
        ("Arrive", "0:00", "10 minutes", "You sit."),
        ("Skill", "0:10", "65 minutes", "You learn."),
    )
    assert "1:15" in [text.text for text in drawn.wide.texts]


def ways(head, *levels):
    stops = tuple(Stop(level=level, why=f"to {level}") for level in levels)
    return Pathways(
        head=head, levels=("Low", "Mid", "High"), here="Mid",
        ways=(Way(name="A way", text="It goes on.", stops=stops),),
    )  # fmt: skip


def test_an_arrow_tells_whether_it_leads_to_more_care_or_less(head):
    drawing = draw(ways(head, "Low", "High", "Mid"), english()).wide
    assert [one.get("class") for one in shapes(drawing, "arrow")] == [
        "mg-draw__arrow mg-draw__arrow--more",
        "mg-draw__arrow mg-draw__arrow--less",
    ]
    low, high, mid = (left for left, _ in spans(drawing, "stop"))
    assert low < mid < high


def test_a_text_that_finds_no_room_is_named(head):
    long = "An endless name that no phone can show beside anything else"
    assert ladder(head, Range(9, 19)).crowded() == ()
    levels = (Level(name=long, hours="9", span=Range(0, 9), sleep="Home"),) * 2
    assert long in draw(Ladder(head=head, levels=levels), english()).crowded()


def test_what_an_editor_writes_stays_text(head):
    levels = (Level(name="<b>&", hours="9", span=Range(0, 9), sleep="Home"),) * 2
    assert "&lt;b&gt;&amp;" in draw(Ladder(head=head, levels=levels), english()).wide.markup

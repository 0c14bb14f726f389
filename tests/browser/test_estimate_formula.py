"""The cost estimator's formula: against sums worked out by hand, and against a slow count by the day."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.browser import watched_page

pytestmark = pytest.mark.browser

CASES = yaml.safe_load(Path("tests/cases/estimates.yaml").read_text(encoding="utf-8"))
USUAL = {"days": [3, 5], "weeks": [8, 12]}
ENDS = "const ends = (plan) => [range.least(plan), range.most(plan)];"


@pytest.fixture(scope="module")
def script(browser, site_url):
    """``run(body, argument)``: the body of a function that sees the modules of the formula."""
    with watched_page(browser, site_url) as (page, _):
        page.goto("costs/estimate-your-cost/")
        page.evaluate(
            """async () => {
              const part = document.querySelector('script[src$="part-cost-estimator.js"]').src;
              const load = (name) => import(new URL(`../../scripts/lib/${name}.js`, part));
              [window.formula, window.range, window.input, window.amounts] = await Promise.all(
                ["estimate", "estimate-range", "estimate-input", "amounts"].map(load));
            }"""
        )

        def run(body, argument=None):
            return page.evaluate(f"(given) => {{ {ENDS} {body} }}", argument)

        yield run


def cents(amount):
    return int(Decimal(amount) * 100)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_estimate_is_the_sum_worked_out_by_hand(script, case):
    read = script(
        """const { plan, errors } = input.readFields(given.fields, given.usual);
           return [errors, ends(plan)];""",
        {"fields": case["fields"], "usual": USUAL},
    )
    errors, (least, most) = read
    assert errors == {}
    assert least["paid"] == cents(case.get("paid") or case["least"])
    assert most["paid"] == cents(case.get("paid") or case["most"])
    if "weekly" in case:
        assert most["weekly"] == [cents(amount) for amount in case["weekly"]]
    if "reached" in case:
        assert most["years"][0]["reachedIn"] == case["reached"]


def by_the_day(course):
    """What each week costs, one day after the other."""
    weekly = []
    for year in course["years"]:
        deductible, maximum = year["deductible"], year["maximum"]
        for _ in range(year["weeks"]):
            weekly.append(0)
            for _ in range(course["days"]):
                to_deductible = min(course["price"], deductible)
                share = share_of(course["price"] - to_deductible, **course["share"])
                paid = min(to_deductible + share, maximum)
                deductible -= to_deductible
                maximum -= paid
                weekly[-1] += paid
    return weekly


def share_of(rest, copay=None, rate=None):
    if rate is None:
        return min(copay, rest)
    part = Decimal(rest) * rate / 10_000
    return int(part.quantize(Decimal(1), ROUND_HALF_UP))


money = st.one_of(st.integers(0, 500_000), st.integers(0, 50).map(lambda n: n * 10_000))
bound = st.one_of(money, st.just(math.inf))
shares = st.one_of(
    st.builds(lambda copay: {"copay": copay}, bound),
    st.builds(lambda rate: {"rate": rate}, st.integers(0, 10_000)),
)
years = st.builds(
    lambda weeks, deductible, maximum: {
        "weeks": weeks, "deductible": deductible, "maximum": maximum,
    },
    st.integers(1, 12), bound, bound,
)  # fmt: skip
courses = st.builds(
    lambda price, days, share, years: {
        "price": price, "days": days, "share": share, "years": years,
    },
    money.map(lambda amount: amount + 1), st.integers(1, 7), shares, st.lists(years, min_size=1, max_size=2),
)  # fmt: skip
RECKON = "return formula.reckon(given);"
PAID = "return given.map((course) => formula.reckon(course).paid);"


@given(course=courses)
def test_the_closed_form_is_the_count_by_the_day(script, course):
    assert script(RECKON, course)["weekly"] == by_the_day(course)


@given(course=courses)
def test_no_week_costs_more_than_its_days_and_no_year_more_than_is_left_to_the_maximum(
    script, course
):
    program = script(RECKON, course)
    assert all(0 <= week <= course["price"] * course["days"] for week in program["weekly"])
    for year, terms in zip(program["years"], course["years"], strict=True):
        assert 0 <= year["paid"] <= min(year["whole"], terms["maximum"])
    assert program["paid"] == sum(program["weekly"])


@given(course=courses, more=st.integers(1, 50_000))
def test_whatever_rises_the_sum_does_not_fall(script, course, more):
    def first(**other):
        return {"years": [course["years"][0] | other, *course["years"][1:]]}

    [(kind, share)] = course["share"].items()
    dearer = [
        {"price": course["price"] + more},
        {"days": course["days"] + 1},
        {"share": {kind: min(share + more, 10_000 if kind == "rate" else math.inf)}},
        first(weeks=course["years"][0]["weeks"] + 1),
        first(deductible=course["years"][0]["deductible"] + more),
        first(maximum=course["years"][0]["maximum"] + more),
    ]
    before, *after = script(PAID, [course, *(course | other for other in dearer)])
    assert min(after) >= before


known = st.fixed_dictionaries(
    {
        "price_least": st.integers(1, 900).map(str),
        "days": st.integers(3, 5).map(str),
        "weeks_least": st.integers(8, 12).map(str),
        "deductible": st.integers(0, 9_000).map(str),
        "deductible_met": st.sampled_from(["0", "part", "all"]),
        "first": st.sampled_from(["yes", "no"]),
        "share": st.sampled_from(["copay", "coinsurance"]),
        "copay": st.integers(0, 200).map(str),
        "rate": st.integers(0, 100).map(str),
        "maximum": st.integers(0, 12_000).map(str),
        "maximum_met": st.sampled_from(["0", "part", "all"]),
        "turn": st.sampled_from(["yes", "no"]),
        "turn_week": st.integers(1, 13).map(str),
    }
)
MAY_BE_EMPTY = [
    "days", "weeks_least", "deductible", "deductible_met", "first", "share", "copay", "rate",
    "maximum", "maximum_met", "turn", "turn_week",
]  # fmt: skip


@settings(max_examples=200)
@given(fields=known, empty=st.sets(st.sampled_from(MAY_BE_EMPTY)))
def test_whatever_is_left_empty_the_true_sum_lies_between_the_ends(script, fields, empty):
    for name in ("deductible", "maximum"):
        met = {"0": 0, "part": int(fields[name]) // 3, "all": int(fields[name])}
        fields = fields | {f"{name}_met": str(met[fields[f"{name}_met"]])}
    left = {name: "" if name in empty else value for name, value in fields.items()}
    true, (least, most) = script(
        """const plans = given.fields.map((one) => input.readFields(one, given.usual));
           if (plans.some(({ errors }) => Object.keys(errors).length > 0)) throw new Error("errors");
           return [range.least(plans[0].plan).paid, ends(plans[1].plan).map(({ paid }) => paid)];""",
        {"fields": [fields, left], "usual": USUAL},
    )
    assert least <= true <= most
    if not empty:
        assert least == true == most


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1500", 150_000), ("$1,500", 150_000), ("1 500.50", 150_050), ("$ 1,234,567.8", 123_456_780),
        ("1500.", 150_000), (".75", 75), ("0", 0), ("1.15", 115), ("100 $", 10_000),
        ("1\u00a0500", 150_000), ("\uff11\uff12", 1_200), ("", None), ("   ", None),
        ("abc", math.nan), ("-5", math.nan), ("1,50", math.nan), ("1500,50", math.nan),
        ("1.234", math.nan), ("1e3", math.nan), ("$", math.nan), ("1..2", math.nan),
        ("about 300", math.nan), ("200-300", math.nan), ("Infinity", math.nan),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_people_write_it(script, text, expected):
    assert script("return amounts.readAmount(given);", text) == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20", 2_000), ("20%", 2_000), ("12.5 %", 1_250), ("0", 0), ("100", 10_000), ("1", 100),
        ("", None), ("101", math.nan), ("0.2", math.nan), ("-1", math.nan), ("%", math.nan),
        ("20 percent", math.nan),
    ],
)  # fmt: skip
def test_a_rate_is_read_as_people_write_it(script, text, expected):
    assert script("return amounts.readRate(given);", text) == pytest.approx(expected, nan_ok=True)


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading(script, text):
    amount, rate, count = script(
        "return [amounts.readAmount(given), amounts.readRate(given), amounts.readCount(given, 7)];",
        text,
    )
    assert amount is None or math.isnan(amount) or amount >= 0
    assert rate is None or math.isnan(rate) or 0 <= rate <= 10_000
    assert count is None or math.isnan(count) or 1 <= count <= 7


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({}, {"price_least": "price"}),
        ({"price_least": "0"}, {"price_least": "price"}),
        ({"price_most": "300"}, {}),
        ({"price_most": "x"}, {"price_most": "amount"}),
        ({"price_least": "300", "price_most": "200"}, {"price_most": "order"}),
        ({"price_least": "2000000"}, {"price_least": "large"}),
        ({"price_least": "9", "days": "0"}, {"days": "days"}),
        ({"price_least": "9", "days": "2.5"}, {"days": "days"}),
        ({"price_least": "9", "weeks_least": "53"}, {"weeks_least": "weeks"}),
        ({"price_least": "9", "weeks_least": "9", "weeks_most": "8"}, {"weeks_most": "order"}),
        ({"price_least": "9", "deductible": "5", "deductible_met": "6"}, {"deductible_met": "met"}),
        ({"price_least": "9", "maximum": "5", "maximum_met": "6"}, {"maximum_met": "met"}),
        ({"price_least": "9", "share": "copay", "copay": "x", "rate": "y"}, {"copay": "amount"}),
        ({"price_least": "9", "share": "coinsurance", "rate": "200"}, {"rate": "rate"}),
        ({"price_least": "9", "rate": "200", "copay": "x"}, {}),
        ({"price_least": "9", "turn": "yes", "turn_week": "x"}, {"turn_week": "weeks"}),
        ({"price_least": "9", "turn": "no", "turn_week": "x"}, {}),
        ({"price_least": "9", "payer": "self", "deductible": "x"}, {}),
    ],
)
def test_a_field_that_cannot_be_right_is_named(script, fields, errors):
    read = script(
        "return input.readFields(given.fields, given.usual).errors;",
        {"fields": fields, "usual": USUAL},
    )
    assert read == errors


def test_a_maximum_lower_than_the_deductible_is_noticed_and_reckoned_all_the_same(script):
    fields = {"price_least": "9", "deductible": "5", "maximum": "4"}
    read = script(
        "return input.readFields(given.fields, given.usual);", {"fields": fields, "usual": USUAL}
    )
    assert read["isLow"]
    assert read["errors"] == {}


def test_money_is_written_with_cents_only_where_there_are_any(script):
    written = script(
        "return given.map((cents) => amounts.money(cents, 'en'));", [0, 150_000, 1_253]
    )
    assert written == ["$0", "$1,500", "$12.53"]

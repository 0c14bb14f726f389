"""The cost estimator's formula against a slow count by the day, and what must hold of every sum."""

from __future__ import annotations

import json
import math
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

USUAL = {"days": [3, 5], "weeks": [8, 12]}


def reckoned(ask, *courses):
    """What the formula makes of courses; null stands for a sum without a bound there."""
    bare = json.dumps(courses).replace("Infinity", "null")
    return ask("reckoned", json.loads(bare))


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


@given(course=courses)
def test_the_closed_form_is_the_count_by_the_day(ask, course):
    assert reckoned(ask, course)[0]["weekly"] == by_the_day(course)


@given(course=courses)
def test_no_week_costs_more_than_its_days_and_no_year_more_than_is_left_to_the_maximum(ask, course):
    program = reckoned(ask, course)[0]
    assert all(0 <= week <= course["price"] * course["days"] for week in program["weekly"])
    for year, terms in zip(program["years"], course["years"], strict=True):
        assert 0 <= year["paid"] <= min(year["whole"], terms["maximum"])
    assert program["paid"] == sum(program["weekly"])


@given(course=courses, more=st.integers(1, 50_000))
def test_whatever_rises_the_sum_does_not_fall(ask, course, more):
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
    all_of_them = reckoned(ask, course, *(course | other for other in dearer))
    before, *after = (one["paid"] for one in all_of_them)
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
def test_whatever_is_left_empty_the_true_sum_lies_between_the_ends(ask, fields, empty):
    for name in ("deductible", "maximum"):
        met = {"0": 0, "part": int(fields[name]) // 3, "all": int(fields[name])}
        fields = fields | {f"{name}_met": str(met[fields[f"{name}_met"]])}
    left = {name: "" if name in empty else value for name, value in fields.items()}
    whole, open_ = (ask("ends", {"fields": one, "usual": USUAL}) for one in (fields, left))
    assert whole["errors"] == open_["errors"] == {}
    true, (least, most) = whole["paid"][0], open_["paid"]
    assert least <= true <= most
    if not empty:
        assert least == true == most


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading(ask, text):
    amount, rate, count = ask("amounts", text)
    assert amount is None or amount == "NaN" or amount >= 0
    assert rate is None or rate == "NaN" or 0 <= rate <= 10_000
    assert count is None or count == "NaN" or 1 <= count <= 7

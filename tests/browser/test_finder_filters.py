"""The filters beyond a list of boxes: one's own week, insurers, what may fit, what is folded."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from site_generator.finder.facets import facts_of, tracks_are_whole
from site_generator.places import Gazetteer
from tests.conftest import SHIPPED_DAY
from tests.support import ROOT
from tests.support.finder import (
    FIT,
    MAY_FIT,
    VIRTUAL,
    around,
    catalogue_of,
    click_below,
    ids,
    in_two_files,
    shown,
)
from tests.support.rules.match import match, rank
from tests.support.rules.week import LETTERS, week_fact

POINT = Gazetteer.load().zip_point("45202")
NEAR = "find/#near=45202&within=100"
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")


@pytest.fixture(scope="module")
def catalogue():
    return catalogue_of(ROOT)


def open_at(page, address=NEAR):
    page.goto(address)
    shown(page)


def heading(page):
    return page.locator("#mg-answer")


def unfold(page, name):
    """Open a fold of the filters by its title."""
    page.locator(".mg-facets summary", has_text=re.compile(f"^{name}")).first.click()


def fitting(catalogue, free):
    """Programs near Cincinnati as one's own week sorts them."""
    programs = {program.id: program for program in catalogue.programs}
    found = []
    for one in around(catalogue, POINT, 100):
        fact = week_fact(
            programs[one.id].schedule.tracks, free, whole=tracks_are_whole(programs[one.id])
        )
        found.append(one if fact is None else one._replace(facts={**one.facts, "week": fact}))
    return rank(found, {"week": ["fits"]})


def test_evenings_of_all_weekdays_show_what_meets_then_and_the_times_that_fit(page, catalogue):
    open_at(page)
    unfold(page, "Fits my week")
    page.get_by_label("Every weekday evening").check()
    expect(page).to_have_url(re.compile("week=mon-e,tue-e,wed-e,thu-e,fri-e"))
    ranked = fitting(catalogue, {day: [LETTERS["e"]] for day in WEEKDAYS})
    assert ids(page) == [one.id for one in ranked.fit][:20]
    marks = page.locator(f"{FIT} .mg-result__fits")
    assert marks.count() == len(ids(page))
    assert all(text.startswith("Fits your week: ") for text in marks.all_text_contents())
    expect(page.locator(".mg-week__count")).to_have_text(
        f"{len(ranked.fit)} programs fit your week."
    )
    expect(page.get_by_label("Monday, Evening")).to_be_checked()
    page.get_by_label("Monday, Evening").uncheck()
    assert page.get_by_label("Every weekday evening").evaluate("box => box.indeterminate")
    page.get_by_role("button", name="Remove My week: Tue Wed Thu Fri").click()
    expect(page).not_to_have_url(re.compile("week="))


def test_exact_hours_take_the_place_of_a_days_boxes(page, catalogue):
    open_at(page, f"{NEAR}&week=mon-e,tue-e,thu-e")
    page.get_by_text("Set exact hours for a day").click()
    monday = page.get_by_role("group", name="Monday")
    monday.get_by_label("from").fill("18:00")
    expect(page).to_have_url(re.compile("week=mon-e,tue-e,thu-e"))
    monday.get_by_label("to").fill("17:00")
    expect(page.get_by_text("The second time must be later than the first.")).to_be_visible()
    monday.get_by_label("to").fill("21:00")
    expect(page).to_have_url(re.compile("week=mon-1800-2100,tue-e,thu-e"))
    expect(page.get_by_text("The second time must be later than the first.")).to_be_hidden()
    expect(page.get_by_label("Monday, Evening")).not_to_be_checked()
    free = {"mon": [(18 * 60, 21 * 60)], "tue": [LETTERS["e"]], "thu": [LETTERS["e"]]}
    assert ids(page) == [one.id for one in fitting(catalogue, free).fit]
    monday.get_by_label("from").fill("")
    monday.get_by_label("to").fill("")
    expect(page).to_have_url(re.compile("week=tue-e,thu-e"))


WRONG = "The second time must be later than the first."


@pytest.mark.parametrize(
    "leave",
    [
        lambda page: page.get_by_role("button", name="Clear all").click(),
        lambda page: page.evaluate("history.back()"),
    ],
    ids=["clear all", "back"],
)
def test_times_in_the_wrong_order_are_told_no_longer_than_they_stand_there(page, leave):
    open_at(page)
    page.get_by_label(re.compile("^Medicaid")).check()
    expect(page).to_have_url(re.compile("medicaid"))
    unfold(page, "Fits my week")
    page.get_by_text("Set exact hours for a day").click()
    monday = page.get_by_role("group", name="Monday")
    monday.get_by_label("from").fill("18:00")
    monday.get_by_label("to").fill("17:00")
    expect(page.get_by_text(WRONG)).to_be_visible()
    monday.get_by_label("to").blur()
    leave(page)
    expect(page).not_to_have_url(re.compile("medicaid"))
    expect(monday.get_by_label("to")).to_have_value("")
    expect(monday.get_by_label("to")).to_have_attribute("aria-invalid", "false")
    expect(page.get_by_text(WRONG)).to_be_hidden()


def test_times_in_the_wrong_order_are_told_while_another_day_is_begun(page):
    open_at(page)
    unfold(page, "Fits my week")
    page.get_by_text("Set exact hours for a day").click()
    monday = page.get_by_role("group", name="Monday")
    monday.get_by_label("from").fill("18:00")
    monday.get_by_label("to").fill("17:00")
    page.get_by_role("group", name="Tuesday").get_by_label("from").fill("18:00")
    page.get_by_role("group", name="Tuesday").get_by_label("from").blur()
    expect(monday.get_by_label("to")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text(WRONG)).to_be_visible()


def test_an_insurer_is_typed_and_added_with_enter_by_any_spelling(page, catalogue):
    near = around(catalogue, POINT, 100)
    names = {name for one in near for name in one.facts.get("insurer", ())}
    name = min(name for name in names if name != "*")
    open_at(page)
    unfold(page, "More filters")
    unfold(page, "Insurance plan")
    count = sum(name in one.facts.get("insurer", ()) for one in near)
    option = page.locator(f"#mg-insurer-names option[value={json.dumps(name)}]")
    expect(option).to_have_attribute("label", f"{name}: {count}")
    field = page.get_by_label("Name of your plan or insurer")
    field.fill(name.upper())
    field.press("Enter")
    expect(page.get_by_role("button", name=f"Remove {name.upper()}")).to_be_visible()
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    expect(page.locator(".mg-insurer__means")).to_contain_text(name)
    assert set(ids(page)) >= {one.id for one in near if name in one.facts.get("insurer", ())}
    page.locator(".mg-insurer").get_by_role("checkbox").click()
    expect(page).not_to_have_url(re.compile("insurer="))
    expect(field).to_be_focused()


def test_more_filters_open_for_a_choice_and_stay_as_they_were_left(page):
    open_at(page)
    rest = page.locator(".mg-facets__rest")
    assert not rest.evaluate("fold => fold.open")
    open_at(page, f"{NEAR}&day=mon&payment=medicaid")
    page.reload()
    shown(page)
    assert rest.evaluate("fold => fold.open")
    unfold(page, "More filters")
    unfold(page, "How you will pay")
    page.get_by_label(re.compile("^Evenings")).check()
    expect(page).to_have_url(re.compile("time=evening"))
    shown(page)
    assert not rest.evaluate("fold => fold.open")
    assert not page.locator("details[data-facet='payment']").evaluate("fold => fold.open")


def test_what_may_fit_says_how_many_and_what_to_ask_and_can_be_hidden(page, catalogue):
    open_at(page, f"{NEAR}&time=evening")
    ranked = rank(around(catalogue, POINT, 100), {"time": ["evening"]})
    count = len(ranked.may_fit)
    title = page.locator("[data-group='may_fit'] h2")
    expect(title).to_have_text(f"{count} may fit: ask about evenings")
    page.get_by_role("button", name=f"{count} more may fit, below the list").click()
    expect(title).to_be_focused()
    click_below(page.get_by_label("Hide programs that don't say"))
    expect(page).to_have_url(re.compile("sure=1$"))
    assert ids(page, MAY_FIT) == []
    expect(title).to_contain_text(f"{count} that may fit are hidden")
    assert ids(page) == [one.id for one in ranked.fit][:20]
    click_below(page.get_by_label("Hide programs that don't say"))
    expect(title).to_have_text(f"{count} may fit: ask about evenings")


def test_what_each_choice_costs_is_said_of_the_week_and_the_name_too(page, catalogue):
    open_at(page, f"{NEAR}&week=sun-m&name=gaslight")
    ways = page.locator("[data-part='less'] button").all_text_contents()
    named = sum("Gaslight" in one.name for one in catalogue.programs)
    assert ways[0] == f"Without “Fits my week”: {named} program"
    page.get_by_role("button", name=ways[0]).click()
    expect(page.locator(FIT)).to_have_count(named)
    expect(heading(page)).to_be_focused()


def test_the_nearest_beyond_the_circle_is_named_with_its_distance(page, catalogue):
    open_at(page, "find/#near=45011&within=10")
    point = Gazetteer.load().zip_point("45011")
    nearest = around(catalogue, point, 100)[0]
    row = page.locator("[data-part='further'] li", has_text="Nearest that fits:")
    expect(row.get_by_role("link")).to_have_attribute("href", re.compile(f"/{nearest.id}/$"))
    assert re.search(r"[A-Z]{2} · (about )?\d+(\.\d)? miles", row.inner_text())


def test_a_wide_search_that_was_cut_promises_at_least_what_it_saw(page, catalogue):
    near = around(catalogue, Gazetteer.load().zip_point("45011"), 50)
    seen = next(one for one in near if one.miles > 25).miles + 0.01
    in_25, in_sight = (sum(one.miles <= most for one in near) for most in (25, seen))
    assert not [one for one in near if one.miles <= 10]
    assert in_25 < in_sight < len(near), "pick a place with some in each ring"

    def cut(route):
        part = f"""...(within === "100" && {{
          complete: false, horizon: {seen},
          programs: found.programs.filter(({{ miles }}) => miles <= {seen}),
        }}),"""
        text = route.fetch().text()
        assert "    ...found,\n" in text
        route.fulfill(
            body=text.replace("    ...found,\n", f"    ...found, {part}\n"),
            content_type="text/javascript",
        )

    page.route("**/lib/load/near-place.js", cut)
    open_at(page, "find/#near=45011&within=10")
    ways = page.locator("[data-part='further'] button")
    expect(ways).to_have_text(
        [f"Within 25 miles: {in_25} programs", f"Within 50 miles: at least {in_sight} programs"]
    )


def test_the_level_beside_the_chosen_one_is_offered_with_what_sets_them_apart(page, catalogue):
    choices = {"level": ["php"], "time": ["evening"]}
    near = around(catalogue, POINT, 10)
    assert not rank(near, choices).fit, "pick a search that finds nothing"
    others = len(rank(near, choices | {"level": ["iop"]}).fit)
    open_at(page, "find/#near=45202&within=10&level=php&time=evening")
    row = page.locator("[data-part='other'] li", has_text=f"Intensive outpatient: {others} program")
    expect(row.get_by_role("link")).to_have_attribute("href", re.compile("/iop-or-php/$"))
    row.get_by_role("button").click()
    expect(page.locator("#mg-level")).to_have_value("iop")
    expect(page.locator(FIT)).to_have_count(others)


def test_programs_by_video_are_a_way_out_of_nothing(page, catalogue):
    open_at(page, "find/#near=45011&within=10")
    serving = sum("OH" in (one.virtual_states or ()) for one in catalogue.programs)
    page.get_by_role("button", name=f"By video, for people in Ohio: {serving} programs").click()
    expect(page.locator("[data-group='virtual'] h2")).to_be_focused()


def test_programs_by_video_that_leave_a_choice_unstated_come_last_and_say_so(page, catalogue):
    near = {one.id for one in around(catalogue, POINT, 10)}
    verdicts = {
        one.id: match(facts_of(one, SHIPPED_DAY), {"time": ["evening"]})
        for one in catalogue.programs
        if "OH" in (one.virtual_states or ()) and one.id not in near
    }
    sure = {id_ for id_, verdict in verdicts.items() if verdict == "yes"}
    may_fit = {id_ for id_, verdict in verdicts.items() if verdict == "unknown"}
    assert sure, "pick a choice that some state"
    assert may_fit, "pick a choice that some leave out"
    open_at(page, "find/#near=45202&within=10&time=evening")
    cards = page.locator(VIRTUAL)
    more = page.locator("[data-group='virtual'] .mg-group__more")
    while more.is_visible():
        count = cards.count()
        click_below(more)
        expect(cards).not_to_have_count(count)
    listed = ids(page, VIRTUAL)
    assert set(listed[: len(sure)]) == sure
    assert set(listed[len(sure) :]) == may_fit
    for number, id_ in enumerate(listed):
        silent = cards.nth(number).get_by_text("this program does not say when it meets")
        assert silent.is_visible() == (id_ in may_fit)
    click_below(page.get_by_label("Hide programs that don't say"))
    expect(cards).to_have_count(len(sure))


def test_a_state_with_more_programs_by_video_than_one_file_holds_shows_the_next(page):
    in_two_files(page, "virtual")
    open_at(page, "find/#near=45202&within=10")
    group = page.locator("[data-group='virtual']")
    expect(group).to_contain_text(re.compile(r"Searched so far: (\d+) of the \d+ that serve Ohio"))
    for _ in range(9):
        more = group.locator(".mg-group__more")
        if "later-" in " ".join(ids(page, VIRTUAL)) or not more.is_visible():
            break
        before = len(ids(page, VIRTUAL))
        click_below(more)
        expect(page.locator(VIRTUAL)).not_to_have_count(before)
    assert any(id_.startswith("later-") for id_ in ids(page, VIRTUAL))
    assert page.evaluate("document.activeElement.closest('[data-group=virtual]') !== null")
    expect(group).not_to_contain_text("Searched so far")


def test_the_week_can_be_marked_on_a_phone_at_400_percent(kept):
    with kept.fresh({"width": 320, "height": 640}) as (page, _):
        open_at(page, f"{NEAR}&week=mon-1730-2100,tue-e&insurer=aetna")
        page.get_by_role("button", name="Filters").click()
        page.locator(".mg-facets details").evaluate_all(
            "folds => folds.forEach((fold) => { fold.open = true; })"
        )
        body = page.locator(".mg-sheet__body")
        assert body.evaluate("(one) => one.scrollWidth - one.clientWidth") == 0
        small = body.locator("label, summary, button, input[type='time']").evaluate_all(
            """list => list.filter((one) => one.checkVisibility()).filter((one) => {
                 const { width, height } = one.getBoundingClientRect();
                 return Math.min(width, height) < 23.95;
               }).map((one) => one.outerHTML)"""
        )
        assert small == []


def test_what_nobody_foresaw_in_the_suggestions_is_written_down(page, watch):
    page.route("**/city/*.json", lambda route: route.fulfill(json=7))
    page.goto("find/")
    page.locator("#mg-near").press_sequentially("dayt")
    page.wait_for_timeout(600)
    assert watch.errors
    watch.errors.clear()


@pytest.mark.parametrize("name", ["", "gaslight"])
def test_a_value_is_grey_only_where_it_would_leave_nobody_even_to_ask(page, catalogue, name):
    open_at(page, f"{NEAR}&time=evening&name={name}")
    names = {program.id: program.name.lower() for program in catalogue.programs}
    by_video = [one for one in catalogue.programs if "OH" in (one.virtual_states or ())]
    every = {one.id: one.facts for one in around(catalogue, POINT, 100)}
    every |= {one.id: facts_of(one, SHIPPED_DAY) for one in by_video}
    found = [facts for id_, facts in every.items() if name in names[id_]]
    boxes = page.locator(".mg-facets [data-facet] .mg-facet__value input").evaluate_all(
        "list => list.map((box) => [box.closest('[data-facet]').dataset.facet, box.value, box.disabled])"
    )
    to_ask = grey = 0
    for facet, code, is_grey in boxes:
        is_stated = any(set(facts.get(facet, ())) - {"*"} for facts in every.values())
        verdicts = {match(facts, {"time": ["evening"], facet: [code]}) for facts in found}
        is_chosen = (facet, code) == ("time", "evening")
        assert is_grey == ((verdicts == {"no"} or not is_stated) and not is_chosen), (facet, code)
        to_ask += not is_grey and "yes" not in verdicts
        grey += is_grey
    # Someone among many says nothing of a value; one program that says all leaves nothing to ask.
    assert (to_ask > 0, grey > 0) == (name == "", name != "")


@pytest.mark.parametrize(
    ("time", "first"), [("evening", "Mon Tue Thu, 5:30"), ("morning", "Mon Tue Wed Fri, 11:00")]
)
def test_the_schedule_at_the_time_that_was_chosen_comes_first(page, time, first):
    open_at(page)
    page.locator(f"[data-facet='time'] input[value='{time}']").check()
    shown(page)
    times = page.locator("[data-program-id='gaslight-court-cincinnati'] [data-fact='times'] dd")
    expect(times.locator("span").first).to_contain_text(first)

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from msgspec.structs import replace as changed

from site_generator.catalogue.model import (
    Capacity,
    Checked,
    Contact,
    Cost,
    Location,
    NotOffered,
    Referral,
    Schedule,
    SelfPay,
    Source,
    Span,
    Track,
    field_names,
)


def text_of(html):
    """What a reader sees of a page's body, blanks folded."""
    body = re.sub(r"</?(?:a|time|span|strong)\b[^>]*>", "", html.partition("<body>")[2])
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def test_a_listing_that_says_nothing_says_so_once_for_each_group(make):
    shown = text_of(make.page())
    assert shown.count("This listing says nothing about") == 3
    assert "Hours, times, payment and openings are not stated. Ask the program." in shown
    assert "This listing does not name a source." in shown
    assert "None" not in shown


def test_one_gap_among_facts_reads_ask_the_program(make):
    cost = Cost(payment=("medicaid",), insurers=("Sample Plan",), free_consultation=False)
    html = make.page(make.program(cost=cost))
    assert re.search(r"<dt>Price without insurance</dt><dd>Not stated: ask the program</dd>", html)
    assert "Not free" in html


def test_many_gaps_of_a_group_share_one_row(make):
    html = make.page(make.program(cost=Cost(payment=("medicaid",))))
    row = re.search(
        r"<dt>Not stated: ask the program</dt><dd>(.*?)</dd>", html.split('id="cost"')[1]
    )
    assert re.findall(r"<li>(.*?)</li>", row[1]) == [
        "Insurers listed", "Price without insurance", "First consultation",
    ]  # fmt: skip


def test_no_fact_has_an_empty_cell(make):
    for cost in (Cost(), Cost(self_pay=SelfPay(amount=250.5, per="day"))):
        assert "<dd></dd>" not in make.page(make.program(cost=cost))


def test_the_strip_names_hours_times_payment_and_room(make):
    html = make.page(
        make.program(
            schedule=Schedule(
                hours_per_week=Span(9, 9),
                weeks=Span(8, 12),
                tracks=(
                    Track(days=("mon", "tue", "thu"), starts="17:30", ends="20:30"),
                    Track(days=("sat",), starts="09:00", ends="12:00"),
                ),
            ),
            cost=Cost(
                payment=("medicaid", "self-pay", "sliding-fee"),
                self_pay=SelfPay(amount=250, per="day"),
            ),
            capacity=Capacity(status="waitlist", checked=date(2026, 11, 10), weeks=3),
        )
    )
    strip = text_of("<body>" + re.search(r'<dl class="mg-facts.*?</dl>', html, re.DOTALL)[0])
    assert "Hours 9 hours a week 8 to 12 weeks" in strip
    assert "Mornings Evenings Weekends Mon Tue Thu, 5:30 to 8:30 pm and 1 more schedule" in strip
    assert "Medicaid Self-pay and 1 more way $250 a day" in strip
    assert "Wait of 3 weeks as of November 10, 2026" in strip
    assert 'data-capacity-until="2026-12-10" data-capacity-ask="Ask"' in html


def test_news_about_room_older_than_thirty_days_reads_ask(make):
    def room(days):
        day = make.today - timedelta(days=days)
        return make.page(make.program(capacity=Capacity(status="open", checked=day)))

    assert "<dd>Accepting new clients</dd>" in room(30)
    assert "<dd>Ask</dd>" in room(31)
    assert "data-capacity-until" not in room(31)


def test_facts_checked_over_a_year_ago_are_called_old(make):
    def checked(day):
        return make.page(make.program(checked=Checked(contact=day, cost=day)))

    fresh, old = checked(date(2025, 11, 22)), checked(date(2025, 11, 21))
    assert "A lot may have changed" not in fresh
    assert "Last checked in November 2025. A lot may have changed since" in text_of(old)
    assert 'mg-program__checked--old">Checked' in old


def test_one_old_group_among_fresh_ones_is_marked_alone(make):
    checked = Checked(contact=make.today, cost=date(2024, 5, 3))
    html = make.page(make.program(checked=checked, cost=Cost(payment=("medicaid",))))
    assert "A lot may have changed" not in html
    assert "Checked May 3, 2024: ask again" in text_of(html)


def test_a_withheld_address_shows_the_city_only(make):
    location = Location(
        city="Cincinnati", state="OH", street="100 Hidden Street", zip="45202", withheld=True
    )
    html = make.page(
        make.program(location=location), make.placement(approximate=True, mappable=False)
    )
    assert "Hidden" not in html
    assert "45202" not in html
    assert "GeoCoordinates" not in html
    assert "The address is not public" in html


@pytest.mark.parametrize(("approximate", "shown"), [(True, True), (False, False)])
def test_an_approximate_point_is_said_to_be_so_and_not_given_to_machines(make, approximate, shown):
    html = make.page(at=make.placement(approximate=approximate))
    assert ("Distances to it are approximate" in html) is shown
    assert ("GeoCoordinates" in html) is not shown


def test_the_main_button_calls_intake_before_the_front_desk(make):
    contact = Contact(phone="513-555-0143", intake_phone="513-555-0144 ext. 12")
    html = make.page(make.program(contact=contact))
    button = re.search(r'<a class="mg-button" href="([^"]+)">([^<]+)<', html)
    assert button.groups() == ("tel:+15135550144;ext=12", "Call intake 513-555-0144 ext. 12")


def test_a_program_without_phone_says_so_and_offers_what_there_is(make):
    html = make.page(make.program(contact=Contact(email="hello@gaslight.example")))
    assert "This listing has no phone number." in html
    assert 'href="mailto:hello@gaslight.example"' in html
    assert "tel:" not in html


def test_samples_are_labelled_and_kept_out_of_search_engines(make):
    sample, real = make.page(sample={"gaslight"}), make.page()
    assert "Sample listing." in sample
    assert '<meta name="robots" content="noindex">' in sample
    assert "Sample listing." not in real
    assert "noindex" not in real


def test_what_an_editor_has_to_confirm_is_named_in_plain_words(make):
    html = make.page(make.program(to_confirm=("levels", "schedule")))
    assert "Not confirmed yet." in html
    assert "<li>The level of care</li><li>The schedule</li>" in html


def test_lists_that_may_not_be_complete_are_named(make):
    html = make.page(make.program(conditions=("anxiety",), incomplete=("conditions",)))
    assert "These lists may not be complete: Conditions." in html


def test_levels_that_a_listing_may_leave_out_are_asked_about(make):
    def said(*levels):
        html = make.page(make.program(levels=levels, incomplete=("levels",)))
        assert "These lists may not be complete" not in html
        return text_of(html)

    asks = "The listing does not say whether there is an intensive outpatient program (IOP). Ask."
    assert asks in said("outpatient", "php")
    assert asks not in said("iop")
    assert "There may be other levels of care here that the listing leaves out. Ask." in said("iop")
    assert "leaves out" not in text_of(make.page(make.program(levels=("iop",))))
    denied = NotOffered(levels=("outpatient", "php", "residential", "inpatient"))
    asked = make.program(levels=("iop",), incomplete=("levels",), not_offered=denied)
    assert "leaves out" not in text_of(make.page(asked))


@pytest.mark.parametrize(
    ("focus", "conditions", "said"),
    [
        (("mental-health",), None, "Mental health"),
        (("mental-health",), ("co-occurring",), "Mental health (also treats substance use)"),
        (("substance-use",), ("alcohol-use",), "Substance use"),
        (
            ("substance-use",),
            ("substance-use", "co-occurring"),
            "Substance use (also treats mental illness)",
        ),
        (("mental-health", "substance-use"), ("co-occurring",), "Mental health and substance use"),
    ],
)
def test_what_a_level_is_for_stands_beside_it(make, focus, conditions, said):
    program = make.program(levels=("iop",), focus=focus, conditions=conditions)
    html = make.page(program)
    assert re.search(rf"<li>Intensive outpatient</li><li>{re.escape(said)}</li></ul>", html)
    assert re.search(rf"<dt>Focus</dt>\s*<dd>{re.escape(said)}</dd>", html)


def test_what_a_program_says_it_does_not_offer_is_said_and_nothing_more(make):
    refused = NotOffered(conditions=("opioid-use",), therapies=("medication-for-addiction",))
    shown = text_of(make.page(make.program(not_offered=refused)))
    assert "Says it does not offer Opioid use Medication for addiction" in shown
    assert "Says it does not offer" not in text_of(make.page(make.program()))


def test_each_group_names_those_of_its_own_lists_that_may_not_be_complete(make):
    named = ("cost.payment", "cost.insurers", "schedule.tracks", "referral.documents", "ages")
    one = make.program(
        cost=Cost(payment=("medicaid",), insurers=("Sample Health Plan",)),
        schedule=Schedule(tracks=(Track(days=("mon",), starts="17:30", ends="20:30"),)),
        referral=Referral(documents=("ID",)),
        incomplete=named,
    )
    assert set(named) <= set(field_names(lists=True))
    notes = re.findall(r'id="(\w+)"|mg-program__note">([^<]+)<', make.page(one))
    group, said = "", {}
    for id_, note in notes:
        group = id_ or group
        if note:
            said[group] = note
    assert said == {
        "times": "These lists may not be complete: Days and times. Ask about others.",
        "cost": "These lists may not be complete: Ways to pay, Insurers listed. Ask about others.",
        "getting_in": "These lists may not be complete: What to have ready. Ask about others.",
    }


def test_a_listing_from_a_public_directory_says_so(make):
    source = Source(name="A directory", url="https://d.example/", date=date(2026, 3, 1))
    shown = text_of(make.page(make.program(source=source, consent="public-record")))
    assert "Source: A directory, March 1, 2026. It was taken from a public directory" in shown


def test_a_group_without_a_date_says_that_it_was_not_checked(make):
    checked = Checked(contact=date(2026, 11, 1), cost=date(2026, 11, 2))
    html = make.page(make.program(checked=checked))
    notes = re.findall(r'class="mg-program__checked">(.*?)</p>', html)
    said = [re.sub(r"<[^>]+>", "", note) for note in notes]
    assert said == [
        "Not checked", "Not checked", "Checked November 2, 2026", "Not checked",
        "Checked November 1, 2026",
    ]  # fmt: skip
    assert notes[-1] == 'Checked <time datetime="2026-11-01" data-age>November 1, 2026</time>'


def test_programs_of_the_same_organization_are_linked_nearest_first(make):
    def branch(id_, north):
        at = make.placement((39.1 + north, -84.5))
        return make.program(id_, name=f"Branch {id_}", organization="Gaslight"), at

    branches = [branch("a", 0), branch("b", 0.2), branch("c", 0.1), branch("d", 5)]
    made = make.maker(make.catalogue(*branches, (make.program("e"), make.placement())))
    pages = {path: data.decode() for path, data in made.program_pages()}
    linked = re.findall(r'<a href="\.\./([a-e])/">', pages["programs/a/index.html"])
    assert linked == ["c", "b"]
    assert "Also run by Gaslight" in pages["programs/b/index.html"]
    assert "Also run by" not in pages["programs/d/index.html"]
    assert "Also run by" not in pages["programs/e/index.html"]


def test_a_name_that_stands_twice_at_one_place_is_linked_with_what_is_treated(make):
    def one(id_, focus, levels):
        return make.program(id_, name="Gaslight", focus=(focus,), levels=levels), make.placement()

    listed = one("a", "mental-health", ("php",)), one("b", "substance-use", ("iop",))
    pages = {p: d.decode() for p, d in make.maker(make.catalogue(*listed)).program_pages()}
    shown = text_of(pages["programs/a/index.html"])
    assert "Also listed as Gaslight" in shown
    assert "Gaslight Cincinnati · Substance use" in shown
    assert "Less support" not in shown, (
        "an IOP for substance use is no step down from a day program"
    )


def test_parts_of_the_programs_make_the_same_pages_as_all_at_once(make):
    entries = [(make.program(f"p{number}"), make.placement()) for number in range(5)]
    made = make.maker(make.catalogue(*entries))
    parts = [*made.program_pages(range(2)), *made.program_pages(range(2, 5))]
    assert parts == list(made.program_pages())


def test_breadcrumbs_lead_from_the_finder_to_the_city(make):
    html = make.page()
    assert re.findall(r'href="(\.\./\.\./(?:find|places)[^"]*)">([^<]+)</a></li>', html) == [
        ("../../find/", "Find a program"),
        ("../../places/oh/", "Ohio"),
        ("../../places/oh/cincinnati/", "Cincinnati"),
    ]


def test_timetables_are_a_table_with_headings(make):
    track = Track(name="Midday", days=("mon", "fri"), starts="11:00", ends="14:00")
    html = make.page(make.program(schedule=Schedule(tracks=(track,))))
    assert '<th scope="row">Midday</th><td>Mon Fri</td><td>11:00\xa0am to 2:00\xa0pm</td>' in html


def test_a_timetable_without_a_name_is_called_after_its_time_of_day(make):
    track = Track(days=("mon",), starts="13:00", ends="16:00")
    html = make.page(make.program(schedule=Schedule(tracks=(track,))))
    assert '<th scope="row">Afternoons</th><td>Mon</td><td>1:00 to 4:00\xa0pm</td>' in html


def test_changing_one_fact_changes_its_row_and_nothing_else(make):
    one = make.program(referral=Referral(self_referral=True, replies_within_days=1))
    other = changed(one, referral=Referral(self_referral=False, replies_within_days=1))
    first, second = make.page(one).splitlines(), make.page(other).splitlines()
    differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    assert len(differing) == 1
    assert "You can refer yourself" in differing[0][0]
    assert "Someone has to refer you" in differing[0][1]
    assert "<dd>1 day</dd>" in differing[0][0]


def test_levels_that_a_program_lacks_are_shown_at_the_nearest_sibling_that_has_them(make):
    def branch(id_, north, levels):
        at = make.placement((39.1 + north, -84.5))
        return make.program(id_, name=f"Branch {id_}", organization="Gaslight", levels=levels), at

    both = ("php", "outpatient")
    branches = [branch("a", 0, ("iop",)), branch("b", 0.1, both), branch("c", 0.2, ("php",))]
    made = make.maker(make.catalogue(*branches))
    pages = {path: data.decode() for path, data in made.program_pages()}
    shown = text_of(pages["programs/a/index.html"])
    assert "Less support: Outpatient" in shown
    assert "More support: Partial hospitalization (PHP) at Branch b, " in shown
    assert " at Branch c" not in shown
    assert "Other levels" not in text_of(make.page())


@pytest.mark.parametrize(
    ("focus", "is_step"),
    [(("mental-health",), True), (("mental-health", "substance-use"), True), (("substance-use",), False), (None, True)],
)  # fmt: skip
def test_a_level_for_something_else_is_no_step(make, focus, is_step):
    own = make.program("a", organization="Gaslight", levels=("iop",), focus=("mental-health",))
    other = make.program("b", organization="Gaslight", levels=("php",), focus=focus)
    here = make.placement((39.1, -84.5))
    made = make.maker(make.catalogue((own, here), (other, here)))
    pages = {path: data.decode() for path, data in made.program_pages()}
    assert ("More support" in text_of(pages["programs/a/index.html"])) is is_step

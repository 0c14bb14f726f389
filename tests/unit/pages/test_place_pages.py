from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from site_generator.catalogue.model import Capacity, Checked, Location
from site_generator.pages import StateSummary, summarize_states
from site_generator.pages.place.borders import NEIGHBORS
from site_generator.places import Gazetteer
from site_generator.places.distances import miles
from site_generator.wording import english

CITY = "places/oh/cincinnati/index.html"
STATE = "places/oh/index.html"


def section(html, id_):
    """The section whose heading has ``id_``."""
    return html.split(f'id="{id_}"')[1].split("</section>")[0]


def rows(html):
    """Program ids in the order of a list."""
    return re.findall(r'href="(?:\.\./)+programs/([^/]+)/"', html)


def north_of_cincinnati(make, id_, degrees, **more):
    point = Gazetteer.load().city("Cincinnati", "OH").point
    spot = (round(point[0] + degrees, 4), point[1])
    at = make.placement(spot, city="Mason", slug="mason", **more)
    return make.program(id_), at


def test_a_city_lists_its_own_programs_and_those_around_it_by_distance(make):
    entries = [
        (make.program("own"), make.placement()),
        north_of_cincinnati(make, "b-far", 0.3),
        north_of_cincinnati(make, "a-near", 0.1),
        north_of_cincinnati(make, "d-tie", 0.2),
        north_of_cincinnati(make, "c-tie", 0.2),
        north_of_cincinnati(make, "out", 0.4),
    ]
    html = make.places(make.catalogue(*entries))[CITY]
    assert rows(section(html, "here")) == ["own"]
    assert rows(section(html, "near")) == ["a-near", "c-tie", "d-tie", "b-far"]
    assert "1 program in Cincinnati. 4 more within 25 miles." in html


def test_distances_are_geodesics_and_approximate_ones_say_about(make):
    exact = north_of_cincinnati(make, "exact", 0.1)
    rough = north_of_cincinnati(make, "rough", 0.1, approximate=True)
    html = make.places(make.catalogue((make.program("own"), make.placement()), exact, rough))[CITY]
    far = miles(Gazetteer.load().city("Cincinnati", "OH").point, exact[1].point)
    assert re.findall(r"<i>(.*?)</i>", html) == [f"{far:.1f} miles", f"about {far:.0f} miles"]


def test_long_lists_stand_under_headings(make):
    own = [(make.program(f"own{n:02}", levels=("php",)), make.placement()) for n in range(8)]
    own += [
        (make.program(f"two{n:02}", levels=("outpatient", "iop")), make.placement())
        for n in range(8)
    ]
    around = [north_of_cincinnati(make, f"near{n:02}", 0.01 + n * 0.02) for n in range(16)]
    html = make.places(make.catalogue(*own, *around))[CITY]
    assert re.findall(r"<h3[^>]*>([^<]+) <", html) == [
        "With intensive outpatient (IOP)", "With partial hospitalization (PHP)",
        "Up to 5 miles", "5 to 10 miles", "10 to 15 miles", "15 to 25 miles",
    ]  # fmt: skip
    assert rows(section(html, "near")) == sorted(one.id for one, _ in around)


def test_a_city_that_the_gazetteer_does_not_know_lists_only_its_own(make):
    lost = make.placement(None, city="Nowhere Springs", slug="nowhere-springs")
    entries = [(make.program("lost"), lost), (make.program("own"), make.placement())]
    html = make.places(make.catalogue(*entries))["places/oh/nowhere-springs/index.html"]
    assert rows(html) == ["lost"]
    assert "does not know where Nowhere Springs is" in html


def test_a_city_without_neighbors_says_so(make):
    html = make.places(make.catalogue((make.program(), make.placement())))[CITY]
    assert "No other program within 25 miles is listed." in html


def test_a_withheld_program_is_listed_and_its_street_is_not(make):
    location = Location(city="Cincinnati", state="OH", street="1 Hidden Street", withheld=True)
    twin = make.program("twin", location=location)
    hidden = make.placement(approximate=True, mappable=False)
    entries = [(twin, hidden), (make.program("own", location=location), hidden)]
    html = make.places(make.catalogue(*entries))[CITY]
    assert rows(html) == ["own", "twin"]
    assert "Hidden" not in html


def test_two_programs_of_one_name_are_told_apart_by_their_streets(make):
    def at(id_, street):
        location = Location(city="Cincinnati", state="OH", street=street)
        return make.program(id_, location=location), make.placement()

    html = make.places(make.catalogue(at("a", "1 First Street"), at("b", "2 Second Street")))[CITY]
    assert "Gaslight Court, 1 First Street</a>" in html
    assert "Gaslight Court, 2 Second Street</a>" in html


def test_a_state_lists_every_program_under_its_city(make):
    entries = [
        (make.program("a"), make.placement()),
        (make.program("b"), make.placement(city="Akron", slug="akron")),
        (make.program("c"), make.placement()),
    ]
    html = make.places(make.catalogue(*entries))[STATE]
    assert rows(html) == ["b", "a", "c"]
    assert "3 programs in Ohio. They are in 2 cities." in html
    assert '<a href="cincinnati/">Cincinnati</a></th><td>2</td><td>2</td><td>0</td>' in html


def test_programs_by_video_stand_on_the_page_of_each_state_they_serve(make):
    virtual = make.program("video", delivery=("virtual",), virtual_states=("OH", "KY"))
    pages = make.places(make.catalogue((virtual, make.placement())))
    assert rows(section(pages[STATE], "virtual")) == ["video"]
    kentucky = pages["places/ky/index.html"]
    assert "No program with an address in Kentucky is listed yet." in kentucky
    assert rows(kentucky) == ["video"]
    assert rows(pages[CITY]) == ["video"]


def test_many_programs_by_video_are_a_link_from_the_city_to_the_state(make):
    videos = [
        (
            make.program(f"v{n:02}", virtual_states=("OH",)),
            make.placement(None, city="Akron", slug="akron"),
        )
        for n in range(13)
    ]
    html = make.places(make.catalogue((make.program("own"), make.placement()), *videos))[CITY]
    assert rows(html) == ["own"]
    assert (
        '<a href="../#virtual">See all 13 programs that serve people in Ohio by video</a>' in html
    )


def test_neighboring_states_are_linked_where_they_have_programs(make):
    entries = [
        (make.program("a", virtual_states=("KY",)), make.placement()),
        (make.program("b"), make.placement(None, city="Erie", slug="erie", state="PA")),
        (make.program("c"), make.placement(None, city="Reno", slug="reno", state="NV")),
    ]
    html = make.places(make.catalogue(*entries))[STATE]
    assert 'href="../pa/">Pennsylvania' in html
    assert "Nevada" not in html
    assert "Kentucky" not in html


def test_borders_are_mutual_and_islands_have_none():
    assert all(one in NEIGHBORS[other] for one, others in NEIGHBORS.items() for other in others)
    assert len(NEIGHBORS) == 49
    assert len(NEIGHBORS["TN"]) == len(NEIGHBORS["MO"]) == 8


def test_samples_are_named_and_marked_where_others_are_real(make):
    entries = [(make.program("a"), make.placement()), (make.program("b"), make.placement())]
    mixed = make.places(make.catalogue(*entries, sample={"a"}))[CITY]
    assert "Some programs on this page are made up" in mixed
    assert mixed.count("<em>Sample</em>") == 1
    assert "noindex" not in mixed
    every = make.places(make.catalogue(*entries, sample={"a", "b"}))[CITY]
    assert "The programs on this page are made up" in every
    assert "<em>" not in every
    assert "noindex" in every


def test_a_program_without_phone_has_no_empty_link(make):
    contact = make.program().contact.__class__(email="a@b.example")
    html = make.places(make.catalogue((make.program(contact=contact), make.placement())))[CITY]
    assert '<a href="">' not in html
    assert "tel:" not in html


def test_freshness_spans_the_oldest_and_the_newest_check(make):
    entries = [
        (make.program("a", checked=Checked(cost=date(2026, 3, 1))), make.placement()),
        (make.program("b", checked=Checked(cost=date(2026, 5, 1))), make.placement()),
    ]
    html = re.sub(r"<[^>]+>", "", make.places(make.catalogue(*entries))[CITY])
    assert "checked between March 1, 2026 and May 1, 2026" in html


def test_the_finder_opens_at_the_city(make):
    html = make.places(make.catalogue((make.program(), make.placement())))[CITY]
    assert 'href="../../../find/#near=Cincinnati%2C%20OH&amp;within=25"' in html


def test_states_are_summed_up_by_name(make):
    entries = [
        (make.program("a", virtual_states=("KY",)), make.placement()),
        (make.program("b"), make.placement(city="Akron", slug="akron")),
    ]
    assert list(summarize_states(make.catalogue(*entries), english())) == [
        StateSummary(
            code="KY", name="Kentucky", path="places/ky/", programs=0, cities=0, virtual=1
        ),
        StateSummary(code="OH", name="Ohio", path="places/oh/", programs=2, cities=2, virtual=0),
    ]


def test_the_sitemap_names_every_page_but_those_of_samples_alone(make):
    entries = [
        (make.program("real", checked=Checked(cost=date(2026, 3, 1))), make.placement()),
        (make.program("made-up"), make.placement(None, city="Akron", slug="akron")),
    ]
    made = make.maker(make.catalogue(*entries, sample={"made-up"}))
    assert list(made.sitemap_entries()) == [
        ("programs/real/", date(2026, 3, 1)),
        ("places/", date(2026, 3, 1)),
        ("places/oh/", date(2026, 3, 1)),
        ("places/oh/cincinnati/", date(2026, 3, 1)),
    ]


def test_without_programs_two_pages_say_so_and_where_else_to_look(make):
    made = make.maker(make.catalogue())
    assert [*made.program_pages(), *made.sitemap_entries()] == []
    pages = make.places(make.catalogue())
    assert pages.keys() == {"places/index.html", "programs/index.html"}
    for html in pages.values():
        assert "No programs are listed here yet." in html
        assert 'href="../find/other-places-to-look/"' in html
        assert '<meta name="robots" content="noindex">' in html
        assert "0 programs" not in html
        assert "ItemList" not in html


def test_counts_over_a_thousand_are_written_with_a_separator(make):
    entries = [(make.program(f"p{n:04}"), make.placement()) for n in range(1001)]
    pages = make.places(make.catalogue(*entries))
    assert "1,001 programs in Ohio." in pages[STATE]
    assert '<span class="mg-place__count">1,001</span>' in pages[STATE]
    assert "<td>1,001</td><td>1,001</td><td>0</td>" in pages[STATE]
    assert "1,001 programs in Cincinnati." in pages[CITY]
    assert '<span class="mg-place__count">1,001</span>' in section(pages[CITY], "here")
    assert not re.findall(r"\b1001\b(?!\")", re.sub(r"<script.*?</script>", "", pages[STATE]))


def test_a_shortened_address_leads_to_all_states_or_to_the_ways_there(make):
    entries = [
        (make.program("a", virtual_states=("KY",)), make.placement()),
        (make.program("b"), make.placement(None, city="Erie", slug="erie", state="PA")),
    ]
    pages = make.places(make.catalogue(*entries))
    states, programs = pages["places/index.html"], pages["programs/index.html"]
    assert re.findall(r'<li><a href="([a-z]{2}/)">([^<]+)</a> <span[^>]*>([^<]+)', states) == [
        ("ky/", "Kentucky", "by video"), ("oh/", "Ohio", "1"), ("pa/", "Pennsylvania", "1"),
    ]  # fmt: skip
    assert 'rel="canonical" href="https://site.example/places/"' in states
    assert '"@type":"BreadcrumbList"' in states
    assert "noindex" not in states
    assert "2 programs are listed by state and city" in states
    for page in (states, programs):
        assert 'class="mg-button" href="../find/"' in page
    assert 'href="../places/"' in programs
    assert "noindex" in programs


def test_all_states_of_samples_alone_ask_not_to_be_listed(make):
    of = make.catalogue((make.program("a"), make.placement()), sample={"a"})
    html = make.places(of)["places/index.html"]
    assert "noindex" in html
    assert "The programs on this site are made up" in html
    assert list(make.maker(of).sitemap_entries()) == []


def test_a_state_with_many_programs_folds_the_list_of_each_city(make):
    def state(count):
        entries = [(make.program(f"p{n:03}"), make.placement()) for n in range(count)]
        entries.append((make.program("q"), make.placement(None, city="Akron", slug="akron")))
        return make.places(make.catalogue(*entries))[STATE]

    assert "<details" not in state(299)
    html = state(300)
    folds = re.findall(r"<details class=\"mg-fold\">(.*?)</details>", html, re.DOTALL)
    assert [re.findall(r"<h3 id=\"(.*?)\"", fold) for fold in folds] == [["akron"], ["cincinnati"]]
    assert [len(rows(fold)) for fold in folds] == [1, 300]
    assert '<a href="cincinnati/">' in folds[1]
    assert '<span class="mg-place__count">300</span></summary>' in folds[1]
    assert "a city's own page is better" in html.replace("&#39;", "'")


def test_the_table_of_cities_counts_levels_and_names_its_parts(make):
    entries = [
        (make.program("a", levels=("outpatient", "iop", "php")), make.placement()),
        (make.program("b", levels=("outpatient",)), make.placement()),
        (make.program("c"), make.placement(None, city="Akron", slug="akron")),
    ]
    table = re.search(
        "<table.*?</table>", make.places(make.catalogue(*entries))[STATE], re.DOTALL
    ).group()
    assert "<caption>Programs listed in Ohio." in table
    assert re.findall(r'<th scope="col">([^<]+)', table) == ["City", "All", "IOP", "PHP"]
    lines = [re.findall(r">([^<>\n]+)<", row) for row in re.findall("<tr>(.*?)</tr>", table)]
    assert lines[1:] == [
        ["Akron", "1", "1", "0"], ["Cincinnati", "2", "1", "1"], ["All cities", "3", "2", "1"],
    ]  # fmt: skip
    assert table.count('<th scope="row">') == 3


def test_a_long_table_can_be_entered_at_a_letter(make):
    def state(count):
        names = [f"{'AÉZ'[n % 3]}town {n:02}" for n in range(count)]
        entries = [
            (make.program(f"p{n:02}"), make.placement(None, city=name, slug=f"{'aez'[n % 3]}{n}"))
            for n, name in enumerate(names)
        ]
        return make.places(make.catalogue(*entries))[STATE]

    assert "mg-place__letters" not in state(40)
    html = state(41)
    assert re.findall(r'<li><a href="#(cities-.)">(.)</a>', html) == [
        ("cities-a", "A"), ("cities-z", "Z"), ("cities-e", "E"),
    ]  # fmt: skip
    assert re.findall(r'<tbody id="(cities-.)"', html) == ["cities-a", "cities-z", "cities-e"]


def test_other_cities_are_named_with_their_count_and_the_miles_to_the_nearest(make):
    entries = [
        (make.program("own"), make.placement()),
        north_of_cincinnati(make, "near", 0.1),
        north_of_cincinnati(make, "far", 0.2),
    ]
    html = make.places(make.catalogue(*entries))[CITY]
    below = '<br><span class="mg-place__count">2 programs · 7 miles</span>'
    assert f'<a href="../mason/">Mason</a>{below}' in html


@pytest.mark.parametrize(
    ("status", "said"),
    [("open", "Openings as of"), ("waitlist", "Waitlist as of"), ("full", "Full as of")],
)
def test_lists_tell_recent_news_about_room_and_ask_where_they_are_old(make, status, said):
    def room(days):
        news = Capacity(status=status, checked=make.today - timedelta(days=days))
        html = make.places(make.catalogue((make.program(capacity=news), make.placement())))[CITY]
        return re.search("<small(.*?)</small>", html).group(1)

    assert said in room(30)
    assert 'data-capacity-until="2026-11-22" data-capacity-ask="Ask about openings"' in room(30)
    assert room(31) == ">Ask about openings"


def test_a_list_is_silent_about_room_where_the_listing_is(make):
    assert "<small" not in make.places(make.catalogue((make.program(), make.placement())))[CITY]

"""What the kinds of pages hold, rendered on Material's own base page."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from types import SimpleNamespace

import pytest
from jinja2 import Environment
from markupsafe import Markup

from site_generator.wording import english
from tests.support import ROOT
from tests.support.theme import THEME, article, environment, home_meta, nav, render, site

KINDS = {
    "article": ("main.html", {}),
    "section": (
        "main.html",
        {"article": article(section=SimpleNamespace(
            title="Understand", url="../start/", pages=[
                SimpleNamespace(title="start", url="./", description="", current=True),
                SimpleNamespace(title="hours", url="../hours/", description="9.", current=False),
            ],
        ))},
    ),
    "home": ("pages/home.html", {"article": article(meta=home_meta(), section=None, next=None)}),
    "help": ("pages/help.html", {"article": article(section=None)}),
    "plain": ("main.html", {"article": None}),
    "missing": ("404.html", {"article": None, "page": None}),
    "frame": ("pages/frame.html", {"article": None}),
}  # fmt: skip
MARKUP = "</title><script>alert(\"1\")</script><b title='x'>&"


class Elements(HTMLParser):
    """All start tags of a page, in order, and the text outside of scripts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def named(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(params=KINDS, scope="module")
def html(request):
    template, context = KINDS[request.param]
    return render(template, **context)


@pytest.mark.parametrize("kind", KINDS)
def test_no_template_uses_a_name_that_it_is_not_given(kind):
    template, context = KINDS[kind]

    assert "mg-crisis" in render(template, strict=True, **context)


def test_the_crisis_line_comes_first_and_can_be_called(html):
    links = [link["href"] for link in Elements(html.split("<body")[1]).named("a") if "href" in link]
    own = [href for href in links if not href.startswith("#")]

    assert own[:4] == ["tel:988", "sms:988", "https://988lifeline.org/chat/", "tel:911"]
    sentence = re.sub(r"<[^>]+>", "", html.split('class="mg-crisis__line">')[1].split("</p>")[0])
    assert sentence.count("988") == 3
    assert html.count('class="mg-crisis"') == 1


def test_nothing_on_a_page_breaks_the_content_policy(html):
    page = Elements(html)

    assert not [tag for tag, attributes in page.tags if "style" in attributes]
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]
    assert page.named("style") == []
    for script in page.named("script"):
        data = script.get("type") in {"application/ld+json", "application/json"}
        assert script.get("src", "").startswith("../../") or data
    for link in page.named("link"):
        assert link["rel"] == "canonical" or link["href"].startswith("../../")


def test_a_page_has_one_main_one_heading_and_a_way_past_the_menu(html):
    page = Elements(html)
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]

    assert len(page.named("main")) == 1
    assert len(page.named("h1")) == ("@@slot:main@@" not in html)
    assert len(ids) == len(set(ids))
    assert ("mg-skip", "#main") in [(a.get("class"), a.get("href")) for a in page.named("a")]
    assert "main" in ids
    labels = [attributes.get("aria-label") or attributes.get("aria-labelledby")
              for attributes in page.named("nav")]  # fmt: skip
    assert all(labels)
    assert len(labels) == len(set(labels))


def test_a_title_and_a_description_stay_text():
    rendered = render(
        "main.html", article=article(title=MARKUP, description=MARKUP, nav_title=MARKUP)
    )

    assert "<script>alert" not in rendered
    assert "<b title" not in rendered
    descriptions = [
        m["content"] for m in Elements(rendered).named("meta") if m.get("name") == "description"
    ]
    assert descriptions == [MARKUP]


def test_words_from_front_matter_stay_text_on_the_home_page():
    meta = home_meta()
    for row in (
        *meta["doors"],
        *meta["questions"],
        *meta["ladder"],
        meta["lead_link"],
        meta["questions_link"],
    ):
        for key in row.keys() & {"title", "text", "name", "hours"}:
            row[key] = MARKUP
    meta["lead"] = MARKUP
    meta["headline"] = [MARKUP]

    rendered = render("pages/home.html", article=article(meta=meta, section=None))

    assert "<script>alert" not in rendered
    assert "<b title" not in rendered


def test_each_slot_stands_in_the_frame_once_and_in_its_place():
    template, context = KINDS["frame"]
    frame = render(template, **context)

    for slot in ("title", "description", "canonical", "head", "main"):
        assert frame.count(f"@@slot:{slot}@@") == 1
    assert "<title>@@slot:title@@</title>" in frame
    assert 'name="description" content="@@slot:description@@"' in frame
    assert 'rel="canonical" href="@@slot:canonical@@"' in frame
    assert frame.index("@@slot:head@@") < frame.index("</head>")
    inside = frame.split("<main")[1].split("</main>")[0]
    assert "@@slot:main@@" in inside


def test_the_frame_is_lean():
    template, context = KINDS["frame"]

    assert len(render(template, **context).encode()) < 7_000


def test_a_page_poured_into_the_frame_belongs_to_the_finder():
    template, context = KINDS["frame"]
    current = [a for a in Elements(render(template, **context)).named("a") if "aria-current" in a]

    assert [(a["href"], a["aria-current"]) for a in current] == [("../../find/", "true")]


def test_the_menu_holds_sections_and_the_footer_the_rest():
    rendered = render("main.html")
    header = rendered.split("<header")[1].split("</header>")[0]
    footer = rendered.rsplit("<footer", 1)[1]

    assert re.findall(r'href="\.\./\.\./(\w+)/"', header) == ["understand", "costs", "find"]
    assert re.findall(r'href="\.\./\.\./(\w+)/"', footer) == ["glossary", "about", "help"]


@pytest.mark.parametrize(("is_first", "mark"), [(False, "true"), (True, "page")])
def test_the_section_and_the_page_that_are_read_are_marked_in_the_menu(is_first, mark):
    menu = nav()
    menu.items[1].active = True
    menu.items[1].children[0].active = is_first

    marked = [a for a in Elements(render("main.html", nav=menu)).named("a") if "aria-current" in a]

    assert ("../../costs/", mark) in [(a["href"], a["aria-current"]) for a in marked]


def test_the_answer_comes_before_the_folded_contents():
    rendered = render("main.html")

    assert (
        rendered.index("The answer.")
        < rendered.index("mg-toc--folded")
        < rendered.index("id=part-1")
    )


def test_two_headings_are_too_few_for_a_table_of_contents():
    page = SimpleNamespace(
        title="A page", content="<p>Short.</p>", meta={}, canonical_url=None, is_homepage=False,
        toc=[SimpleNamespace(title="Part", url="#part", level=2)] * 2, url="x/",
    )  # fmt: skip

    assert "mg-toc" not in render("main.html", page=page)


def test_each_table_scrolls_in_a_region_of_its_own_that_a_keyboard_reaches():
    table = "<table><tr><td>&lt;b&gt;</td></tr></table>"
    page = SimpleNamespace(
        title="A page", content=f"<p>Answer.</p>{table}<p>Then</p>{table}", meta={}, toc=[],
        canonical_url=None, is_homepage=False, url="x/",
    )  # fmt: skip

    rendered = render("main.html", page=page)
    regions = [part for _, part in Elements(rendered).tags if part.get("class") == "mg-table"]

    assert [(region["role"], region["tabindex"]) for region in regions] == [("region", "0")] * 2
    assert len({region["aria-label"] for region in regions}) == 2
    assert rendered.count(f"{table}</div>") == 2


def test_an_article_says_how_far_to_trust_it():
    rendered = render("main.html")

    assert rendered.count("not medical advice. A clinician") == 1
    assert "Not yet reviewed by a clinician." in rendered
    assert '<time datetime="2026-11-10" data-age>November 10, 2026</time>' in rendered
    assert '<li id="ref-book" value="1">A <cite>book</cite>.' in rendered
    assert 'href="#cite-book-1"' in rendered
    assert rendered.count('class="mg-next"') == 1
    assert '<span class="mg-next__text">Choose one</span>' in rendered


@pytest.mark.parametrize(
    ("credentials", "said"), [("LCSW", "Ada Roe, LCSW, on"), (None, "Ada Roe on")]
)
def test_a_review_names_the_clinician(credentials, said):
    reviewer = SimpleNamespace(name="Ada Roe", credentials=credentials, date=date(2026, 11, 2))

    rendered = re.sub(r"<[^>]+>", "", render("main.html", article=article(reviewed_by=reviewer)))

    assert f"Reviewed by {said} November 2, 2026." in rendered
    assert "Not yet reviewed" not in rendered


def test_structured_data_is_printed_as_it_is():
    data = Markup('{"name":"\\u003c/script>"}')

    assert f'<script type="application/ld+json">{data}</script>' in render(
        "main.html", article=article(json_ld=(data,))
    )


def test_the_levels_are_a_list_in_their_order():
    template, context = KINDS["home"]
    ladder = render(template, **context).split('<ol class="mg-ladder">')[1].split("</ol>")[0]

    assert ladder.count("<li") == 2
    assert ladder.count("mg-ladder__step--here") == 1


def test_a_missing_page_is_not_offered_to_search_engines():
    template, context = KINDS["missing"]

    assert {"name": "robots", "content": "noindex"} in Elements(render(template, **context)).named(
        "meta"
    )


def own_words(source):
    """The words that are in a template itself instead of in the wording table."""
    kinds = {"variable_begin": "variable_end", "block_begin": "block_end"}
    kept, inside = [], None
    for _, kind, value in Environment(autoescape=True).lex(source):
        if inside is None and kind in kinds:
            inside = kinds[kind]
        elif inside == kind:
            inside = None
        elif inside is None and kind == "data":
            kept.append(value)
    markup = "\x00".join(kept)
    spoken = re.findall(
        r'(?:\b(?:aria-label|alt|title|placeholder)|name="description" content)="([^"]*)"', markup
    )
    text = re.sub(r"<[^>]*>", " ", markup, flags=re.DOTALL)
    said = re.sub(r"@@slot:\w+@@|&\w+;", " ", " ".join([text, *spoken]))
    return re.findall(r"[A-Za-z]{2,}", said)


@pytest.mark.parametrize("path", sorted(THEME.rglob("*.html")), ids=lambda path: path.name)
def test_templates_hold_no_words_of_their_own(path):
    assert own_words(path.read_text(encoding="utf-8")) == []


def test_the_search_for_words_in_templates_finds_them():
    found = own_words(
        '<p {% if a %}class="x"{% endif %}>Call {{ n }}</p><img alt="Map of {{ a }}">'
    )
    assert found == ["Call", "Map", "of"]
    assert own_words('<meta name="description" content="Care near {{ place }}">') == [
        "Care",
        "near",
    ]
    assert own_words('<p class="mg">{{ words("a.b") }} &middot; 988 {# not said #}</p>') == []


def test_every_text_of_the_theme_is_used_somewhere():
    code = [*THEME.rglob("*.html"), *(ROOT / "site_generator").rglob("*.py")]
    sources = "".join(path.read_text(encoding="utf-8") for path in code)
    keys = {key for part in ("site", "article") for key in _keys(part, english().section(part))}

    assert {key for key in keys if not re.search(rf"[\"']{key}[\"']", sources)} <= {
        f"site.ladder.where.{place}" for place in ("home", "program", "hospital")
    }


def _keys(prefix, value):
    if not isinstance(value, dict) or value.keys() == {"one", "other"}:
        return {prefix}
    return set().union(*(_keys(f"{prefix}.{key}", part) for key, part in value.items()))


def section(count, here):
    """A section of an index page and ``count`` more, of which the one numbered ``here`` is read."""
    pages = [SimpleNamespace(title="start", url="../start/", description="", current=False)]
    pages += [
        SimpleNamespace(title=f"page {n}", url=f"../{n}/", description="", current=n == here)
        for n in range(1, count + 1)
    ]
    return SimpleNamespace(title="Understand", url="../start/", pages=pages)


def test_a_long_section_shows_a_phone_what_is_near_and_a_way_to_the_rest():
    rendered = render("main.html", strict=True, article=article(section=section(13, here=10)))
    rows = [tag for name, tag in Elements(rendered).tags if name == "li" and "data-number" in tag]

    assert [row["data-number"] for row in rows] == [str(n) for n in range(1, 14)]
    near = [int(row["value"]) for row in rows if row.get("class") is None]
    assert near == [8, 9, 10, 11, 12]
    assert "All 13 pages" in rendered


def test_a_short_section_is_shown_whole():
    rendered = render("main.html", article=article(section=section(9, here=1)))

    assert "mg-contents__far" not in rendered
    assert "mg-contents__all" not in rendered


ALL, SOME = english()("site.footer.sample_all"), english()("site.footer.sample_some")


@pytest.mark.parametrize(
    ("sample", "said"), [("all", {ALL}), ("some", {SOME}), ("", set())], ids=["all", "some", "none"]
)
def test_the_footer_says_no_more_of_the_listings_than_is_true(sample, said):
    env = environment()
    env.globals["site"] = site(sample=sample)
    footer = env.from_string('{% include "components/site-footer/site-footer.html" %}')

    html = footer.render(nav=nav())
    assert {text for text in (ALL, SOME) if text in html} == said

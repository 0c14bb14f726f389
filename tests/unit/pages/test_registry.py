"""A page is declared once: writing, sitemap, word search and links follow the registry."""

from __future__ import annotations

import re
from itertools import product
from urllib.parse import urljoin

import pytest

from site_generator import page_paths
from site_generator.articles.addresses import is_generated
from site_generator.page_paths import PagePath, link, to_root
from site_generator.pages import site
from site_generator.pages.context import PlacesPage
from site_generator.pages.kind import Kind
from site_generator.pages.registry import ARTICLE, FRAMES, KINDS, PLACE_KINDS, WRITTEN, written
from site_generator.word_search.documents import WordDocument
from tests.support import ROOT

NO_LINKS = {
    "site_generator/page_paths.py": "works links out",
    "site_generator/articles/checks/link_targets.py": "tells editors how a link in Markdown looks",
}
PATTERNS = [path for path in vars(page_paths).values() if isinstance(path, PagePath)]
ROOT_URL = "https://site.example/"


def many(make):
    """Programs of two states and three cities, enough for parts of a state and of a city."""
    entries = [
        (make.program(f"p{n}", levels=("iop" if n < 6 else "php",)), make.placement())
        for n in range(12)
    ]
    for n, (slug, state) in enumerate((("akron", "OH"), ("erie", "PA"))):
        at = make.placement(None, city=slug.title(), slug=slug, state=state)
        entries.append((make.program(f"far{n}", virtual_states=("KY",)), at))
    return make.maker(make.catalogue(*entries, sample={"far1"}))


def pages(maker):
    return {
        path.removesuffix("index.html"): data.decode()
        for path, data in [*maker.program_pages(), *maker.place_pages()]
    }


def test_no_template_and_no_module_writes_a_way_up_by_hand():
    files = [*ROOT.glob("site_generator/**/*.py"), *ROOT.glob("theme/**/*.html")]
    found = {
        file.relative_to(ROOT).as_posix() for file in files if "../" in file.read_text("utf-8")
    }
    assert len(files) > 200
    assert found == set(NO_LINKS)


def test_a_link_leads_where_it_should():
    paths = ["", *(path("a-part", "another", "third") for path in PATTERNS)]
    paths += [path("b-part", "another", "third") for path in PATTERNS]
    for page, target in product(paths, repeat=2):
        for end in ("", "#near=Akron%2C%20OH&within=25"):
            way = link(page, target + end)
            assert urljoin(ROOT_URL + page, way) == ROOT_URL + target + end
            assert way.count("../") <= page.count("/")
        assert urljoin(ROOT_URL + page, to_root(page) + target) == ROOT_URL + target


def test_a_link_to_the_page_itself_is_no_empty_one():
    assert link("places/oh/", "places/oh/") == "./"


def test_every_page_stands_where_its_kind_says(make):
    made = []
    for kind in many(make)._places:
        paths = [kind.path(one) for one in kind.about()]
        shape = kind.at.pattern.replace("{}", "[a-z0-9-]+")
        assert all(re.fullmatch(shape, path) and is_generated(path) for path in paths)
        made += paths
    assert len(made) == len(set(made)) > len(KINDS)


def test_every_link_of_every_page_leads_to_a_page_or_to_an_article(make):
    written = pages(many(make))
    articles = {path.relative_to(ROOT / "content") for path in ROOT.glob("content/**/*.md")}
    known = {re.sub(r"(index)?\.md$", "", path.as_posix()).rstrip("/") for path in articles}
    for path, html in written.items():
        for href in re.findall(r'href="((?!https?:|mailto:|tel:|#)[^"#]+)', html):
            target = urljoin(ROOT_URL + path, href).removeprefix(ROOT_URL)
            assert target in written or target.rstrip("/") in known, (path, href)


def test_a_page_is_in_the_sitemap_or_asks_not_to_be_listed(make):
    maker = many(make)
    listed = {path for path, _ in maker.sitemap_entries()}
    written = pages(maker)
    assert {path for path, html in written.items() if "noindex" not in html} == listed
    assert {"programs/", "programs/far1/", "places/pa/", "places/pa/erie/"} == set(written) - listed


def test_the_search_by_words_finds_pages_that_are_written(make):
    maker = many(make)
    found = [*maker.program_words(range(14)), *maker.place_words()]
    paths = {path.removesuffix("index.html") for path, _ in found}
    assert paths < set(pages(maker))
    assert {"programs/p0/", "places/oh/", "places/oh/akron/"} <= paths


class CountyPages(Kind[str]):
    """A page for each county of Ohio."""

    name = "county"
    at = PagePath("places/{}/county/{}/")
    template = "pages/places.html"

    def about(self):
        return ("hamilton",)

    def path(self, one):
        return self.at("oh", one)

    def programs(self, _):
        return self.shared.states["OH"].programs

    def title(self, one):
        return f"{one.title()} County"

    def description(self, one):
        return f"Programs in {one.title()} County"

    def head(self, one):
        return self.shared.list_of(self.programs(one), self.shared.steps(self.shared.states["OH"]))

    def context(self, one):
        items = self.shared.parts.items.plain(to_root(self.path(one)), self.programs(one))
        return PlacesPage(heading=self.title(one), summary="", sample="", states=items, more="")

    def found_by(self, one):
        return WordDocument(path=self.path(one), kind="place", title=self.title(one))


def test_a_new_kind_is_written_listed_and_found_once_it_is_in_the_registry(make, monkeypatch):
    monkeypatch.setattr(site, "PLACE_KINDS", (*PLACE_KINDS, CountyPages))
    maker = make.maker(make.catalogue((make.program(), make.placement())))
    path = "places/oh/county/hamilton/"
    html = pages(maker)[path]
    assert "<title>Hamilton County · Middle Ground</title>" in html
    assert f'rel="canonical" href="{ROOT_URL}{path}"' in html
    assert 'href="../../../../programs/gaslight/"' in html
    assert 'href="../../../../find/"' in html
    assert path in dict(maker.sitemap_entries())
    assert f"{path}index.html" in dict(maker.place_words())


def test_there_is_a_frame_for_the_depth_of_each_kind():
    assert {kind.at.depth for kind in KINDS} == set(FRAMES)
    assert all(file.count("/") == depth for depth, file in FRAMES.items())


def test_every_template_of_a_page_belongs_to_a_kind():
    files = {path.relative_to(ROOT / "theme").as_posix() for path in ROOT.glob("theme/pages/*")}
    used = {kind.template for kind in KINDS} | set(WRITTEN)
    assert used - {ARTICLE.template} == files - {"pages/frame.html"}


@pytest.mark.parametrize("template", [None, "pages/of-my-own.html"])
def test_a_page_without_a_template_or_with_one_of_an_editor_is_an_article(template):
    assert written(template) is ARTICLE
    assert ARTICLE.found


def test_the_search_by_words_leaves_out_the_home_page_alone():
    assert [kind.name for kind in WRITTEN.values() if not kind.found] == ["home"]

"""A slip in a component has the component's own file and line, although pages hold its text."""

from __future__ import annotations

import traceback

import pytest
from jinja2 import TemplateSyntaxError

from site_generator.pages.templates import Templates
from site_generator.wording import english

PAGE = '<p>{{ page.name }}</p>\n\n{% include "components/one/one.html" %}\n'


@pytest.fixture
def render(tmp_path):
    """Renders a page that includes a component whose text is given."""

    def render(component):
        (tmp_path / "components" / "one").mkdir(parents=True)
        (tmp_path / "components" / "one" / "one.html").write_text(component)
        (tmp_path / "page.html").write_text(PAGE)
        return Templates(tmp_path, english()).renderer("page.html")({"name": "A"})

    return render


def test_components_are_rendered(render):
    assert "<b>A</b>" in render("<b>{{ page.name }}</b>")


def test_the_form_of_a_component(render):
    with pytest.raises(TemplateSyntaxError) as raised:
        render("<b>\n{% if %}")
    assert raised.value.filename.endswith("components/one/one.html")
    assert raised.value.lineno == 2


@pytest.mark.parametrize("slip", ["{{ page.nmae }}", '{{ words("no.such.text") }}'])
def test_a_name_that_is_not_there(render, slip):
    with pytest.raises(Exception, match=r"nmae|no\.such\.text") as raised:
        render(f"<b>\n\n{slip}")
    last = [f for f in traceback.extract_tb(raised.tb) if f.filename.endswith(".html")][-1]
    assert last.filename.endswith("components/one/one.html")
    assert last.lineno == 3

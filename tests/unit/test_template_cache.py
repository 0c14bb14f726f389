"""Compiled templates are kept, and never one that would say something else."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment

from site_generator.template_cache import TemplateCache


@pytest.fixture
def compiled(monkeypatch):
    """The names of the templates that were compiled."""
    names = []
    real = Environment.compile

    def counted(self, source, name=None, *rest, **named):
        names.append(name)
        return real(self, source, name, *rest, **named)

    monkeypatch.setattr(Environment, "compile", counted)
    return names


def render(source, kind="", **filters):
    environment = Environment(
        loader=DictLoader({"kept.html": source}),
        bytecode_cache=TemplateCache(kind),
        autoescape=True,
    )
    environment.filters |= filters
    return environment.get_template("kept.html").render(name="<b>")


def test_a_template_is_compiled_once_for_all_that_build(compiled):
    assert render("once {{ name }}") == render("once {{ name }}") == "once &lt;b&gt;"
    assert len(compiled) == 1


def test_a_changed_template_says_what_it_says_now(compiled):
    assert render("before") == "before"
    assert render("after") == "after"
    assert len(compiled) == 2


def test_what_a_filter_worked_out_for_one_page_is_not_taken_for_another():
    source = "{{ 'find/' | url }}"
    assert render(source, "a/", url=lambda path: f"../{path}") == "../find/"
    assert render(source, "a/b/", url=lambda path: f"../../{path}") == "../../find/"

"""Typos in settings and templates are reported in words, with file and line."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader, StrictUndefined

from site_generator.errors import ContentError, SiteError, UsageError
from site_generator.renderer.run import configuration
from site_generator.renderer.troubles import own_errors
from tests.support import ROOT
from tests.support.sites import project_in

SHIPPED = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "instead", "said"),
    [
        ("docs_dir: content", "docs_dir: [", "mkdocs.yml:5:11: a list in brackets is not closed"),
        (
            "docs_dir: content",
            "docs_dir content",
            "mkdocs.yml:5:1: a line that is not 'key: value'",
        ),
        ("docs_dir: content", "docs_dir: contnt", "mkdocs.yml:5: 'docs_dir': The path"),
        ("name: material", "name: materal", "'theme': Unrecognised theme name: 'materal'"),
        ("  - tables", "  - nonesuch", "'markdown_extensions': Failed to load extension"),
        (
            "site_name:",
            "site_nme: x\nsite_name:",
            "mkdocs.yml:2: unknown setting 'site_nme'; did you mean 'site_name'?",
        ),
        (
            "corrections_email:",
            "corrections_mail:",
            "unknown setting 'corrections_mail'; did you mean 'corrections_email'?",
        ),
        (SHIPPED, "5", "mkdocs.yml: the settings cannot be read"),
        (SHIPPED, "", "mkdocs.yml:"),
        (SHIPPED, "site_name: \udce9", "mkdocs.yml: this is not UTF-8 text"),
    ],
)
def test_each_fault_in_the_settings_has_its_place(tmp_path, capfd, written, instead, said):
    settings = project_in(tmp_path / "project") / "mkdocs.yml"
    settings.unlink()
    text = SHIPPED.replace(written, instead, 1)
    assert text != SHIPPED
    settings.write_text(text, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(UsageError) as raised:
        configuration(settings)
    assert said in str(raised.value)
    assert "Aborted" not in str(raised.value)
    assert capfd.readouterr().err == "", "said once, by whoever shows the error"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("one\n{% if %}", "theme/x.html:2: Expected an expression"),
        ("one\n\n{{ nothing.at.all }}", "theme/x.html:3: the template failed: 'nothing' is undef"),
        ("{{ 1 / 0 }}", "theme/x.html:1: the template failed: ZeroDivisionError: division by zero"),
        ("{{ table['x'] }}{{ fails() }}", "theme/x.html:1: the template failed: no text 'a.b'"),
        ("\n{% include 'y.html' %}", "theme/x.html:2: the template failed: y.html"),
    ],
)
def test_a_slip_in_a_template_has_its_line(tmp_path, source, said):
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "x.html").write_text(source)

    def fails():
        raise KeyError("no text 'a.b'")

    env = Environment(  # noqa: S701 - nothing is shown
        loader=FileSystemLoader(tmp_path / "theme"), undefined=StrictUndefined
    )
    with pytest.raises(SiteError) as raised, own_errors(tmp_path):
        env.get_template("x.html").render(table={"x": 1}, fails=fails)
    assert str(raised.value).startswith(said)


def test_a_template_without_a_file_is_named(tmp_path):
    with pytest.raises(SiteError, match=r"^x\.html:1: "), own_errors(tmp_path):
        Environment(loader=DictLoader({"x.html": "{{"})).get_template("x.html")  # noqa: S701


def test_errors_of_ours_come_out_as_they_are(tmp_path):
    own = ContentError(["a.md:1:1: error"])
    with pytest.raises(ContentError) as raised, own_errors(tmp_path):
        raise RuntimeError("wrapped") from own
    assert raised.value is own


def test_a_fault_of_the_generator_is_none_of_a_template(tmp_path):
    with pytest.raises(ZeroDivisionError), own_errors(tmp_path):
        _ = 1 / 0

"""Assets are named by their content."""

from __future__ import annotations

import pytest

from site_generator.errors import ToolError
from site_generator.publishing.bundles import collect_assets


@pytest.fixture
def theme(tmp_path):
    for path, text in {
        "theme/styles/10-base.css": "base{}",
        "theme/styles/00-tokens.css": "tokens{}",
        "theme/components/card/card.css": "card{}",
        "theme/components/card/card.js": "export const card = 1;",
        "theme/components/card/card.html": "<p>",
        "theme/scripts/lib/dates/age.js": "export const age = 1;",
        "theme/assets.toml": '[[file]]\nfrom = "font/a.woff2"\nto = "fonts/a.woff2"\n',
        "node_modules/font/a.woff2": "font",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def test_styles_become_one_file_and_scripts_keep_their_folders(theme):
    assets = collect_assets(theme / "theme", theme / "node_modules")
    assert assets.files["site.css"] == b"tokens{}\nbase{}\ncard{}\n"
    assert set(assets.files) == {
        "site.css", "components/card/card.js", "scripts/lib/dates/age.js", "fonts/a.woff2",
    }  # fmt: skip
    assert assets.path("site.css") == f"assets/{assets.version}/site.css"
    with pytest.raises(KeyError, match=r"no asset 'other\.css'"):
        assets.path("other.css")


def test_scripts_are_served_without_their_documentation(theme):
    (theme / "theme/scripts/lib/dates/age.js").write_text(
        "/** How old. */\n\n/**\n * In days.\n * @type {number} */\nexport let age = 1; // of a day\n"
        "  /** @type {number} */ (age) += 1;\n/* Kept. */\n  /** Gone. */\nage += 2;\n"
    )
    files = collect_assets(theme / "theme", theme / "node_modules").files
    assert files["scripts/lib/dates/age.js"].decode() == (
        "\nexport let age = 1; // of a day\n  /** @type {number} */ (age) += 1;\n/* Kept. */\nage += 2;\n"
    )


def test_the_version_follows_the_content(theme):
    before = collect_assets(theme / "theme", theme / "node_modules").version
    assert collect_assets(theme / "theme", theme / "node_modules").version == before
    (theme / "theme/scripts/lib/dates/age.js").write_text("export const age = 2;")
    assert collect_assets(theme / "theme", theme / "node_modules").version != before


def test_a_font_that_was_not_fetched_is_a_clear_error(theme):
    (theme / "node_modules/font/a.woff2").unlink()
    with pytest.raises(ToolError, match="make assets"):
        collect_assets(theme / "theme", theme / "node_modules")

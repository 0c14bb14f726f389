"""The figures that the repository ships, and small ones for what they do not show."""

from __future__ import annotations

import pytest

from site_generator.articles import load_articles
from site_generator.figures.model import Head
from site_generator.problems import Problems
from site_generator.wording import english
from tests.conftest import SHIPPED_DAY
from tests.support import ROOT


@pytest.fixture(scope="session")
def shipped():
    """The drawn figures of the shipped site by id."""
    library = load_articles(
        ROOT / "content", english(), base=ROOT, today=SHIPPED_DAY, problems=Problems()
    )
    return {name: figure.drawn for name, figure in library.figures.items()}


@pytest.fixture
def head():
    return Head(id="one", title="A title", caption="A line.", description="What is drawn.")

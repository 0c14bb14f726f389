"""The theme's functions, asked from Python."""

from __future__ import annotations

import pytest

from tests.support.scripts import answering_scripts


@pytest.fixture(scope="session")
def ask():
    """``ask(name, given)``: an answer of the theme's scripts (tests/scripts/answers.js)."""
    with answering_scripts() as asked:
        yield asked

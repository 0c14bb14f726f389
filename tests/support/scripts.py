"""Asks the theme's pure functions from Python: one node process answers all questions of a module."""

from __future__ import annotations

import json
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from site_generator.finder import vocabulary_for_scripts
from site_generator.wording import english
from tests.support import ROOT
from tools.node import node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def answering_scripts() -> Iterator[Callable[[str, object], Any]]:
    """``ask(name, given)``: what the function of that name in tests/scripts/answers.js gives.

    Both must be what JSON holds. An error of the function fails the test that asked.
    """
    answers = ROOT / "tests" / "scripts" / "answers.js"
    with subprocess.Popen(
        [*node(), str(answers)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout

        def ask(name: str, given: object) -> Any:
            process.stdin.write(json.dumps([name, given], allow_nan=False) + "\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline())
            assert "error" not in answer, answer["error"]
            return answer["result"]

        ask("adopted", vocabulary_for_scripts(english())["rules"])
        yield ask

"""Work shared out between two processes is done once each, and failures are heard."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from site_generator.parallel import HelperError, beside, shared_out
from tests.support import ROOT
from tests.support.patience import PATIENCE, wait_until


@pytest.mark.parametrize("helper", [True, False])
def test_every_portion_is_done_exactly_once(tmp_path, helper):
    def portion(number):
        (tmp_path / f"{number}-{os.getpid()}").touch(exist_ok=False)

    with shared_out(57, portion, helper=helper):
        pass
    done = sorted(int(path.name.split("-")[0]) for path in tmp_path.iterdir())
    assert done == list(range(57))


def test_a_failure_beside_us_is_told(tmp_path):
    ours = os.getpid()

    def portion(number):
        if os.getpid() != ours:
            (tmp_path / "raised").touch()
            raise ValueError("a template raised")

    with (
        pytest.raises(HelperError, match="ValueError: a template raised"),
        shared_out(3, portion, helper=True),
    ):
        wait_until((tmp_path / "raised").exists, lambda: "the other process did nothing")


def test_a_failure_of_ours_ends_the_helper(tmp_path):
    with pytest.raises(ZeroDivisionError), shared_out(1, lambda number: None, helper=True):
        raise ZeroDivisionError


def test_an_answer_comes_back_whole():
    with beside(lambda: b"x" * 3_000_000) as answer:
        assert answer() == b"x" * 3_000_000


def test_a_helper_that_dies_is_told():
    with (
        pytest.raises(HelperError, match="without a message"),
        beside(lambda: os._exit(3)) as answer,
    ):
        answer()


ORPHANING = """
import os, sys, time
from pathlib import Path
from site_generator.parallel import shared_out
folder = Path(sys.argv[1])

def portion(number):
    (folder / str(number)).touch()
    time.sleep(0.05)

with shared_out(10_000, portion, helper=True):
    while not any(folder.iterdir()):
        time.sleep(0.01)
    os._exit(9)
"""


def test_a_helper_whose_parent_was_killed_stops_by_itself(tmp_path):
    # Both processes hold the pipe, so it ends with the second one: long before all is done.
    done = subprocess.run(
        [sys.executable, "-c", ORPHANING, tmp_path],
        check=False, cwd=ROOT, stdout=subprocess.PIPE, timeout=PATIENCE,
    )  # fmt: skip
    assert done.returncode == 9
    assert list(tmp_path.iterdir())

"""Work shared out between two processes is done once each, and failures are heard."""

from __future__ import annotations

import os
import time

import pytest

from site_generator.parallel import HelperError, beside, shared_out


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
        for _ in range(1000):
            if (tmp_path / "raised").exists():
                break
            time.sleep(0.01)


def test_a_failure_of_ours_ends_the_helper(tmp_path):
    with pytest.raises(ZeroDivisionError), shared_out(1, lambda number: None, helper=True):
        raise ZeroDivisionError


def test_an_answer_comes_back_whole():
    with beside(lambda: b"x" * 3_000_000) as answer:
        assert answer() == b"x" * 3_000_000


def test_a_helper_that_dies_is_told():
    with pytest.raises(HelperError, match="without a word"), beside(lambda: os._exit(3)) as answer:
        answer()

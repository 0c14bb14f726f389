"""Work shared out between two processes is done once each, and failures are heard."""

from __future__ import annotations

import os
import time

import pytest

from site_generator.errors import PublishError
from site_generator.publishing.portions import shared_out


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
        pytest.raises(PublishError, match="ValueError: a template raised"),
        shared_out(3, portion, helper=True),
    ):
        for _ in range(1000):
            if (tmp_path / "raised").exists():
                break
            time.sleep(0.01)


def test_a_failure_of_ours_ends_the_helper(tmp_path):
    with pytest.raises(ZeroDivisionError), shared_out(1, lambda number: None, helper=True):
        raise ZeroDivisionError

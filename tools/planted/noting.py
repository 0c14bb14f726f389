"""A plugin for pytest that writes down which tests failed, into the file that NOTES names."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

NOTES = "PLANTED_NOTES"
_failed: dict[str, str] = {}


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Notes a test that failed, and whether it did so in its setup."""
    if report.failed:
        _failed.setdefault(report.nodeid, report.when)


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """Notes a file that could not be read."""
    if report.failed:
        _failed.setdefault(report.nodeid, "collect")


def pytest_sessionfinish() -> None:
    """Writes what was noted."""
    Path(os.environ[NOTES]).write_text(json.dumps(_failed), encoding="utf-8")

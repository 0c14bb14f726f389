"""In continuous integration a skipped test is a failed one: nothing quietly does not run."""

from __future__ import annotations

import os

import pytest


def pytest_sessionfinish(session, exitstatus):
    """Let the run fail. The process that reports knows of every test, whichever process ran it."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED

"""What a state's file says of the directories that are in it."""

from __future__ import annotations

from site_generator.exchange.samhsa.head import state_head

MENTAL = {"mental-health": "2024-07-03"}
SUBSTANCE = {"substance-use": "2023-06-29"}


def test_each_directory_is_named_with_its_day():
    both = state_head("OH", MENTAL | SUBSTANCE)
    assert "2024-07-03" in both
    assert "2023-06-29" in both
    assert "2023-06-29" not in state_head("OH", MENTAL)


def test_what_another_importer_brought_changes_nothing():
    other = {"county-list": "2026-11-01"}
    assert state_head("OH", other | MENTAL) == state_head("OH", MENTAL)
    assert state_head("OH", MENTAL | SUBSTANCE | other) == state_head("OH", MENTAL | SUBSTANCE)

import pytest

from site_generator.exchange.merge.summary import ImportSummary, RowsLostError


def test_a_row_that_is_not_accounted_for_is_a_mistake_of_ours():
    summary = ImportSummary(rows=3, written=1)
    summary.merged["twice"] += 1
    with pytest.raises(RowsLostError, match="3 rows read, 2 accounted for"):
        summary.check()
    summary.skipped["empty"] += 1
    summary.check()


def test_long_lists_are_cut_and_say_so():
    summary = ImportSummary(disappeared=[f"p-{n}" for n in range(25)])
    lines = summary.lines()
    assert "  no longer listed: p-19" in lines
    assert "  no longer listed: p-20" not in lines
    assert "  no longer listed: and 5 more" in lines


def test_edits_that_were_kept_are_named():
    summary = ImportSummary(kept_edits={"a-oh": ("name", "contact.phone")})
    assert "  kept: a-oh: name, contact.phone" in summary.lines()

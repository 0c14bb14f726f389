"""The import on the command line."""

from __future__ import annotations

from tests.support.sites import in_process


def test_what_was_imported_is_counted_and_lies_in_one_file_per_state(
    mental, substance, facility, into
):
    books = (mental(facility(codes="MH * OP")), substance(facility(state="KY", codes="SA * OIT")))
    run = in_process("import", "samhsa-directory", *books, "--into", into)
    assert run.code == 0, run.err
    assert "2 rows read = 2 written + 0 merged + 0 skipped" in run.out.splitlines()
    assert "catalogue files written: 2" in run.out.splitlines()
    assert sorted(path.name for path in into.glob("*.yaml")) == ["ky.yaml", "oh.yaml"]


def test_a_state_and_a_level_leave_the_others_out(mental, substance, facility, into):
    books = (mental(facility(codes="MH * OP")), substance(facility(codes="SA * OIT")))
    run = in_process(
        "import", "samhsa-directory", *books, "--into", into, "--state", "oh", "--level", "IOP"
    )
    assert run.code == 0, run.err
    assert "2 rows read = 1 written + 0 merged + 1 skipped" in run.out.splitlines()
    assert "levels: [iop]" in (into / "oh.yaml").read_text(encoding="utf-8")

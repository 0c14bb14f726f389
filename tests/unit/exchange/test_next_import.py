"""A second import onto files that an editor has changed."""

import json

import pytest
import yaml

from site_generator.errors import ImportSourceError
from site_generator.exchange.merge.state_files import OTHER_DIRECTORY, REMOVED_BY_EDITOR
from site_generator.exchange.samhsa.directory import import_directory
from site_generator.exchange.samhsa.sites import sites
from site_generator.exchange.samhsa.workbook import read_directory

NEXT = {"modified": "2025-06-30", "title": "National Directory MH 2025"}


def folder(into):
    return {p.relative_to(into).as_posix(): p.read_bytes() for p in into.rglob("*") if p.is_file()}


def text(into):
    return (into / "oh.yaml").read_text(encoding="utf-8")


def edit(into, *replacements):
    whole = text(into)
    for old, new in replacements:
        assert whole.count(old) == 1, old
        whole = whole.replace(old, new)
    (into / "oh.yaml").write_text(whole, encoding="utf-8")


def programs(into):
    loaded = yaml.load(text(into), Loader=yaml.BaseLoader)  # noqa: S506
    return {program["id"]: program for program in loaded["programs"]}


@pytest.fixture
def centers(facility):
    """Rows A, B, C at different streets."""

    def make(**changes):
        return [
            facility(f"{name} Center", street=f"{n} Oak Street", codes="MH * OP * CBT * MD")
            if name not in changes
            else changes[name]
            for n, name in enumerate("ABC", start=1)
            if changes.get(name, True)
        ]

    return make


def test_the_same_again_changes_no_byte(mental, centers, into):
    import_directory([mental(*centers())], into)
    before = folder(into)
    summary = import_directory([mental(*centers())], into)
    assert folder(into) == before
    assert (summary.unchanged, summary.files) == (3, [])
    assert "no file changed" in summary.lines()


def test_the_same_again_changes_no_byte_of_an_edited_file(mental, centers, into):
    import_directory([mental(*centers())], into)
    edit(
        into,
        ("name: A Center", "name: A Center at Oak   # said so by phone"),
        ("      street: 2 Oak Street\n", ""),
        ("  - id: c-center", "  # ask about evenings\n  - id: c-center"),
    )
    before = folder(into)
    summary = import_directory([mental(*centers())], into)
    assert folder(into) == before
    assert summary.kept_edits == {
        "a-center-dayton-oh": ("name",),
        "b-center-dayton-oh": ("location.street",),
    }


def test_an_editors_field_stays_and_the_others_follow_the_source(mental, centers, facility, into):
    import_directory([mental(*centers())], into)
    edit(
        into,
        ("name: A Center", "name: The A Center  # new sign"),
        ("    name: B Center\n", "    name: B Center\n    summary: Groups for adults.\n"),
    )
    new = facility(
        "A Center", street="1 Oak Street", phone="937-555-0199", codes="MH * OP PHDT * CBT"
    )
    summary = import_directory([mental(*centers(A=new), **NEXT)], into)
    a = programs(into)["a-center-dayton-oh"]
    assert a["name"] == "The A Center"
    assert a["levels"] == ["outpatient", "php"]
    assert a["contact"] == {"phone": "937-555-0199"}
    assert "cost" not in a
    assert a["checked"]["services"] == "2025-06-30"
    assert "name: The A Center  # new sign" in text(into)
    b = programs(into)["b-center-dayton-oh"]
    assert b["summary"] == "Groups for adults."
    assert b["checked"]["services"] == "2025-06-30"
    assert set(summary.changed["a-center-dayton-oh"]) == {
        "levels", "not_offered.levels", "contact.phone", "cost.payment",
    }  # fmt: skip
    assert sorted(summary.confirmed) == ["b-center-dayton-oh", "c-center-dayton-oh"]
    assert summary.kept_edits == {"a-center-dayton-oh": ("name",)}


def test_an_edit_stays_through_every_further_import(mental, centers, facility, into):
    import_directory([mental(*centers())], into)
    edit(into, ("street: 1 Oak Street", "street: 1 Oak Street, Rear"))
    for phone in ("937-555-0198", "937-555-0199"):
        new = facility("A Center", street="1 Oak Street", phone=phone, codes="MH * OP * CBT * MD")
        import_directory([mental(*centers(A=new), **NEXT)], into)
        a = programs(into)["a-center-dayton-oh"]
        assert a["location"]["street"] == "1 Oak Street, Rear"
        assert a["contact"]["phone"] == phone


def test_programs_that_an_editor_added_stay_byte_for_byte(mental, centers, facility, into):
    import_directory([mental(*centers())], into)
    mine = (
        "  # my own\n  - id: b-by-hand\n    name:    By Hand\n    levels: [iop]  # !\n"
        "    location: {city: Dayton, state: OH}\n    contact: {phone: 937-555-0150}\n\n"
    )
    edit(into, ("  - id: c-center", mine + "  - id: c-center"))
    summary = import_directory(
        [mental(*centers(), facility("BB Center", street="4 Oak Street"), **NEXT)], into
    )
    assert mine.rstrip("\n") in text(into)
    assert summary.hand_made == 1
    assert list(programs(into)) == [
        "a-center-dayton-oh",
        "b-center-dayton-oh",
        "b-by-hand",
        "bb-center-dayton-oh",
        "c-center-dayton-oh",
    ]
    assert summary.appeared == ["bb-center-dayton-oh"]


def test_an_id_that_an_editor_used_is_not_taken_twice(mental, centers, facility, into):
    import_directory([mental(*centers())], into)
    edit(
        into,
        (
            "  - id: c-center-dayton-oh",
            "  - id: d-center-dayton-oh\n    name: Mine\n\n  - id: c-center-dayton-oh",
        ),
    )
    import_directory([mental(*centers(), facility("D Center", street="4 Oak Street"))], into)
    assert programs(into)["d-center-dayton-oh"]["name"] == "Mine"
    assert programs(into)["d-center-dayton-oh-4"]["name"] == "D Center"


def test_an_id_in_another_file_of_the_folder_is_not_taken_twice(mental, centers, into):
    into.mkdir()
    (into / "mine.yaml").write_text("programs:\n  - id: a-center-dayton-oh\n    name: Mine\n")
    import_directory([mental(*centers())], into)
    assert "a-center-dayton-oh" not in programs(into)
    assert programs(into)["a-center-dayton-oh-1"]["name"] == "A Center"


def test_what_an_editor_took_out_does_not_come_back(mental, centers, into):
    import_directory([mental(*centers())], into)
    whole = text(into)
    start, end = whole.index("  - id: b-center"), whole.index("  - id: c-center")
    (into / "oh.yaml").write_text(whole[:start] + whole[end:], encoding="utf-8")
    summary = import_directory([mental(*centers(), **NEXT)], into)
    assert list(programs(into)) == ["a-center-dayton-oh", "c-center-dayton-oh"]
    assert summary.skipped == {REMOVED_BY_EDITOR: 1}


def test_a_file_that_an_editor_removed_is_made_afresh(mental, centers, into):
    import_directory([mental(*centers())], into)
    before = folder(into)
    (into / "oh.yaml").unlink()
    summary = import_directory([mental(*centers())], into)
    assert folder(into) == before
    assert len(summary.appeared) == 3


def test_a_program_gone_from_the_source_is_kept_marked_and_told(mental, centers, into):
    import_directory([mental(*centers())], into)
    edit(into, ("name: B Center", "name: B Center  # nice people"))
    summary = import_directory([mental(*centers(B=None), **NEXT)], into)
    b = programs(into)["b-center-dayton-oh"]
    assert summary.disappeared == ["b-center-dayton-oh"]
    assert b["to_confirm"] == ["source"]
    assert b["checked"]["services"] == "2024-07-03"
    assert "# nice people" in text(into)
    before = folder(into)
    summary = import_directory([mental(*centers(B=None), **NEXT)], into)
    assert folder(into) == before
    assert summary.disappeared == ["b-center-dayton-oh"]


def test_a_program_that_comes_back_loses_its_mark(mental, centers, into):
    import_directory([mental(*centers())], into)
    import_directory([mental(*centers(B=None), **NEXT)], into)
    import_directory([mental(*centers(), modified="2026-01-31")], into)
    assert "to_confirm" not in programs(into)["b-center-dayton-oh"]


def test_a_filter_does_not_make_programs_disappear(mental, centers, facility, into):
    rows = [*centers(), facility("X", state="IN", city="Muncie", zip="47302")]
    import_directory([mental(*rows)], into)
    before = folder(into)
    summary = import_directory([mental(*rows)], into, levels=frozenset({"php"}))
    assert (folder(into), summary.disappeared) == (before, [])
    summary = import_directory([mental(*rows)], into, states=frozenset({"IN"}))
    assert (folder(into), summary.disappeared) == (before, [])


def test_one_directory_alone_leaves_what_comes_from_the_other(
    mental, substance, centers, facility, into
):
    other = substance(
        facility("A Center", street="1 Oak Street", codes="SA * OP OIT"),
        facility("S House", street="9 Oak Street", codes="SA * OP OIT"),
    )
    import_directory([mental(*centers()), other], into)
    before = programs(into)
    summary = import_directory([mental(*centers(), **NEXT)], into)
    after = programs(into)
    for id_ in ("a-center-dayton-oh-substance-use", "s-house-dayton-oh"):
        assert after[id_] == before[id_]
    for id_ in ("a-center-dayton-oh", "b-center-dayton-oh"):
        assert after[id_]["source"]["date"] == "2025-06-30"
    assert not summary.skipped
    assert summary.disappeared == []
    assert "drug and alcohol use treatment facilities as of 2023-06-29" in text(into)


@pytest.fixture
def once_united(mental, substance, facility, into):
    """Both workbooks, and the folder that they gave while both directories made one program."""
    street = {"street": "1 Oak Street"}
    books = [
        mental(facility("A Center", codes="MH * OP PHDT * MD", **street)),
        substance(facility("A Center", codes="SA * OP OIT * SF", **street)),
    ]
    import_directory(books, into)
    whole = text(into)
    second = whole.index("  - id: a-center-dayton-oh-substance-use")
    (into / "oh.yaml").write_text(whole[:second], encoding="utf-8")
    path = into / ".imported" / "oh.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    former = sites(read_directory(books[0]).rows)[0].former
    kept = record["programs"]["a-center-dayton-oh"]
    kept[:2] = [former, "mental-health substance-use"]
    record["programs"] = {"a-center-dayton-oh": kept}
    path.write_text(json.dumps(record), encoding="utf-8")
    return books


def test_a_program_of_both_directories_becomes_one_of_each_and_keeps_its_edits(once_united, into):
    edit(into, ("name: A Center", "name: The A Center"))
    summary = import_directory(once_united, into)
    found = programs(into)
    assert found["a-center-dayton-oh"]["name"] == "The A Center"
    assert found["a-center-dayton-oh"]["focus"] == ["mental-health"]
    assert found["a-center-dayton-oh-substance-use"]["levels"] == ["iop"]
    assert summary.appeared == ["a-center-dayton-oh-substance-use"]
    before = folder(into)
    import_directory(once_united, into)
    assert folder(into) == before


def test_a_filter_divides_what_both_directories_made_all_the_same(once_united, into):
    import_directory(once_united, into, levels=frozenset({"iop"}))
    found = programs(into)
    assert found["a-center-dayton-oh"]["levels"] == ["outpatient", "php"]
    assert found["a-center-dayton-oh-substance-use"]["levels"] == ["iop"]


def test_levels_that_an_editor_gave_to_both_together_are_to_be_confirmed(once_united, into):
    own = "levels: [iop, php]\n    to_confirm: [contact]"
    edit(into, ("levels: [outpatient, php]", own))
    import_directory(once_united, into)
    found = programs(into)["a-center-dayton-oh"]
    assert found["levels"] == ["iop", "php"]
    assert found["to_confirm"] == ["contact", "levels"]


def test_a_half_that_was_taken_out_later_leaves_the_other_alone(
    once_united, substance, facility, into
):
    import_directory(once_united, into)
    whole = text(into)
    start = whole.index("  - id: a-center-dayton-oh\n")
    end = whole.index("  - id: a-center-dayton-oh-substance-use")
    (into / "oh.yaml").write_text(whole[:start] + whole[end:], encoding="utf-8")
    street = {"street": "1 Oak Street", "phone": "937-555-0119"}
    books = [once_united[0], substance(facility("A Center", codes="SA * OP OIT * SF", **street))]
    summary = import_directory(books, into)
    assert summary.skipped == {REMOVED_BY_EDITOR: 1}
    assert programs(into)["a-center-dayton-oh-substance-use"]["contact"]["phone"] == "937-555-0119"


def test_a_program_of_both_directories_waits_for_both_workbooks(once_united, into):
    before = folder(into)
    summary = import_directory(once_united[:1], into)
    assert summary.skipped == {OTHER_DIRECTORY: 1}
    assert folder(into) == before


def test_a_program_of_both_directories_that_was_taken_out_comes_back_as_neither(once_united, into):
    whole = text(into)
    taken = whole[: whole.index("  - id: a-center")]
    (into / "oh.yaml").write_text(f"{taken}  []\n", encoding="utf-8")
    for _ in range(2):
        summary = import_directory(once_united, into)
        assert summary.skipped == {REMOVED_BY_EDITOR: 2}
        assert "a-center" not in text(into)


def test_ids_stay_when_a_namesake_opens_in_town(mental, centers, facility, into):
    import_directory([mental(*centers())], into)
    twin = facility("A Center", street="50 Elm Street")
    import_directory([mental(*centers(), twin, **NEXT)], into)
    found = programs(into)
    assert found["a-center-dayton-oh"]["location"]["street"] == "1 Oak Street"
    assert found["a-center-dayton-oh-50"]["location"]["street"] == "50 Elm Street"


def test_a_program_that_changes_its_name_keeps_its_id_as_long_as_words_agree(
    mental, centers, facility, into
):
    import_directory([mental(*centers())], into)
    new = facility("The A Ctr LLC", street="1 Oak Street", codes="MH * OP * CBT * MD")
    summary = import_directory([mental(*centers(A=new), **NEXT)], into)
    assert programs(into)["a-center-dayton-oh"]["name"] == "The A Ctr LLC"
    assert summary.disappeared == summary.appeared == []


def test_an_edited_head_stays(mental, centers, into):
    import_directory([mental(*centers())], into)
    edit(into, ("# Treatment programs in Ohio", "# Kept by Alex. Treatment programs in Ohio"))
    import_directory([mental(*centers(), **NEXT)], into)
    assert text(into).startswith("# Kept by Alex. Treatment programs in Ohio")
    assert "as of 2024-07-03" in text(into)


def test_an_untouched_head_names_the_new_day(mental, centers, into):
    import_directory([mental(*centers())], into)
    import_directory([mental(*centers(), **NEXT)], into)
    assert "as of 2025-06-30" in text(into)
    assert "as of 2024-07-03" not in text(into)


def test_mark_and_line_ends_of_windows_stay(mental, centers, facility, into):
    import_directory([mental(*centers())], into)
    path = into / "oh.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    import_directory([mental(*centers())], into)
    assert path.read_bytes() == before
    new = facility(
        "A Center", street="1 Oak Street", phone="937-555-0199", codes="MH * OP * CBT * MD"
    )
    import_directory([mental(*centers(A=new))], into)
    assert path.read_bytes() == before.replace(b"937-555-0110", b"937-555-0199", 1)


@pytest.mark.parametrize(
    ("replacement", "message"),
    [
        (("    name: A Center", "   name: A Center"), "a-center-dayton-oh"),
        (("programs:", "program:"), "no unindented line 'programs:'"),
        (("  - id: b-center-dayton-oh\n", "  - no_id: b\n"), "has no id"),
    ],
)
def test_a_file_that_cannot_be_joined_is_told_and_nothing_is_written(
    mental, centers, into, replacement, message
):
    import_directory([mental(*centers())], into)
    edit(into, replacement)
    before = folder(into)
    with pytest.raises(ImportSourceError, match=message) as caught:
        import_directory([mental(*centers(), **NEXT)], into)
    assert "oh.yaml" in str(caught.value)
    assert folder(into) == before


def test_a_file_in_another_encoding_is_told(mental, centers, into):
    import_directory([mental(*centers())], into)
    path = into / "oh.yaml"
    path.write_bytes(path.read_bytes().replace(b"A Center", b"\xc5ngstr\xf6m"))
    with pytest.raises(ImportSourceError, match="not UTF-8"):
        import_directory([mental(*centers(), **NEXT)], into)


@pytest.mark.parametrize(
    "broken",
    [
        "", "[]", "{", '{"version": 99}', '{"version": 2, "head": ""}',
        '{"version": 2, "head": "", "editions": {}, "fields": ["id"], "programs": {"a": ["k"]}}',
        '{"version": 2, "head": "", "editions": {}, "fields": ["id"], "programs": {"a": ["", "", "", "abcdefg"]}}',
    ],
)  # fmt: skip
def test_a_damaged_record_is_told(mental, centers, into, broken):
    import_directory([mental(*centers())], into)
    (into / ".imported/oh.json").write_text(broken)
    with pytest.raises(ImportSourceError, match=r"oh\.json"):
        import_directory([mental(*centers())], into)


def test_without_its_record_everything_in_the_file_counts_as_an_editors(
    mental, centers, facility, into
):
    import_directory([mental(*centers())], into)
    (into / ".imported/oh.json").unlink()
    new = facility(
        "A Center", street="1 Oak Street", phone="937-555-0199", codes="MH * OP * CBT * MD"
    )
    import_directory([mental(*centers(A=new))], into)
    assert programs(into)["a-center-dayton-oh"]["contact"]["phone"] == "937-555-0110"


def test_the_record_keeps_digests_and_no_facts(mental, centers, into):
    import_directory([mental(*centers())], into)
    whole = (into / ".imported/oh.json").read_text(encoding="utf-8")
    assert "Oak Street" not in whole
    assert json.loads(whole)["programs"]["a-center-dayton-oh"][1] == "mental-health"

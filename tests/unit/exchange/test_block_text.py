import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_generator.exchange.files.yaml_edit import UnreadableBlockError, change_block, read_block
from site_generator.exchange.files.yaml_writer import program_block
from site_generator.exchange.merge.import_record import leaves

ORDER = ("id", "name", "levels", "location", "contact", "cost", "checked", "consent", "street", "city",
         "state", "phone", "payment", "services")  # fmt: skip
BODY = """\
  - id: a-dayton-oh
    name: Sample House   # as on the door
    levels: [iop]
    # asked on the phone
    location:
      street: 1 Oak Street
      # upstairs
      city: Dayton
      state: OH
    contact: {phone: "937-555-0110", website: https://sample.example}
    cost:
      payment: [medicaid]
    schedule:
      tracks:
        - {name: Evening, days: [mon, tue], starts: "17:30"}
    summary: >
      Long text
      over lines.
"""


def test_fields_are_read_by_path_as_they_are_written():
    assert read_block(BODY) == {
        "id": "a-dayton-oh",
        "name": "Sample House",
        "levels": ("iop",),
        "location.street": "1 Oak Street",
        "location.city": "Dayton",
        "location.state": "OH",
        "contact.phone": "937-555-0110",
        "contact.website": "https://sample.example",
        "cost.payment": ("medicaid",),
        "schedule.tracks": ("{name: Evening, days: [mon, tue], starts: 17:30}",),
        "summary": "Long text over lines.\n",
    }


def changed_lines(changes):
    before, after = BODY.splitlines(), change_block(BODY, changes, ORDER).splitlines()
    return [x for x in before if x not in after], [x for x in after if x not in before]


def test_only_the_line_of_a_changed_field_changes():
    assert changed_lines({"location.city": "Xenia"}) == (
        ["      city: Dayton"],
        ["      city: Xenia"],
    )
    assert changed_lines({"levels": ("iop", "php")}) == (
        ["    levels: [iop]"],
        ["    levels: [iop, php]"],
    )


def test_a_comment_behind_a_changed_value_moves_above_it():
    assert changed_lines({"name": "Other House"}) == (
        ["    name: Sample House   # as on the door"],
        ["    # as on the door", "    name: Other House"],
    )


def test_a_new_field_stands_where_it_belongs():
    lines = change_block(
        BODY, {"consent": "public-record", "checked.services": "2024-07-03"}, ORDER
    )
    after = lines.splitlines()
    at = after.index("    checked:")
    assert after[at - 1] == "      payment: [medicaid]"
    assert after[at + 1 : at + 3] == ["      services: 2024-07-03", "    consent: public-record"]
    assert changed_lines({"location.zip": "45402"}) == ([], ['      zip: "45402"'])


def test_a_field_taken_away_takes_its_empty_mapping_along():
    assert changed_lines({"cost.payment": None}) == (["    cost:", "      payment: [medicaid]"], [])
    assert changed_lines({"location.street": None}) == (["      street: 1 Oak Street"], [])


def test_a_mapping_in_braces_is_written_as_lines_when_it_changes():
    gone, new = changed_lines({"contact.phone": "937-555-0111"})
    assert gone == ['    contact: {phone: "937-555-0110", website: https://sample.example}']
    assert new == [
        "    contact:",
        '      phone: "937-555-0111"',
        '      website: "https://sample.example"',
    ]


def test_a_text_over_several_lines_is_replaced_whole():
    gone, new = changed_lines({"summary": "Short."})
    assert gone == ["    summary: >", "      Long text", "      over lines."]
    assert new == ['    summary: "Short."']


def test_a_field_at_the_dash_can_be_changed():
    body = "- name: Sample House\n  id: a-dayton-oh\n"
    assert change_block(body, {"name": "Other House"}, ORDER) == (
        "- name: Other House\n  id: a-dayton-oh\n"
    )
    with pytest.raises(UnreadableBlockError):
        change_block(body, {"name": None}, ORDER)


@pytest.mark.parametrize(
    "body",
    [
        "  - id: a\n   name: b\n",
        "  - id: [a\n",
        "  - just text\n",
        "  - id: a\n  - id: b\n",
        "id: a\n",
        "",
        "  - id: a\n    b: &x [*x]\n",
        "  - id: a\n    b: " + "[" * 3000 + "]" * 3000 + "\n",
        "  - id: a\n    b: " + "{c: " * 12 + "d" + "}" * 12 + "\n",
        "  - id: a\n    b: \x01\n",
    ],
)
def test_what_cannot_be_read_is_told_and_not_guessed(body):
    with pytest.raises(UnreadableBlockError):
        read_block(body)


def test_a_change_that_the_layout_does_not_allow_is_told():
    body = "  - id: a\n    cost: {self_pay: {amount: 250}}\n    contact: none\n"
    with pytest.raises(UnreadableBlockError):
        change_block(body, {"cost.payment": ("medicaid",)}, ORDER)
    with pytest.raises(UnreadableBlockError):
        change_block(body, {"contact.phone": "937-555-0110"}, ORDER)


values = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.lists(st.sampled_from(["iop", "php", "no"]), min_size=1).map(tuple),
)
entries = st.fixed_dictionaries(
    {
        "name": values,
        "location": st.fixed_dictionaries({"city": values}, optional={"street": values}),
    },
    optional={
        "levels": values,
        "consent": values,
        "cost": st.fixed_dictionaries({"payment": values}),
    },
).map(lambda fields: {"id": "a-dayton-oh", **fields})


@given(entries, entries)
def test_any_program_can_be_turned_into_any_other(one, other):
    before, after = leaves(one), leaves(other)
    changes = {
        path: after.get(path) for path in before | after if before.get(path) != after.get(path)
    }
    body = change_block(program_block(one), changes, ORDER)
    assert read_block(body) == after

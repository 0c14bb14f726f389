import pytest

from site_generator.catalogue.model import vocabulary
from site_generator.exchange.samhsa import codes as samhsa_codes
from site_generator.exchange.samhsa import facts as samhsa_facts
from site_generator.exchange.samhsa.workbook import read_directory


@pytest.fixture
def rows(mental, substance, facility):
    """Rows with these codes: ``rows(mental="OP", substance="SA * OP OIT")``."""

    def make(*, state="OH", name="Riverbend Center", **codes):
        write = {"mental": mental, "substance": substance}
        return tuple(
            row
            for kind, stated in codes.items()
            for row in read_directory(write[kind](facility(name, codes=stated, state=state))).rows
        )

    return make


@pytest.mark.parametrize(
    ("kind", "codes", "levels"),
    [
        ("mental", "MH * OP", ("outpatient",)),
        ("mental", "MH * PHDT", ("php",)),
        ("mental", "MH * OP PHDT RES HI", ("outpatient", "php", "residential", "inpatient")),
        ("mental", "MH * OIT", ()),
        ("mental", "MH * PH", ("php",)),
        ("mental", "MH * OP * PSY", ("outpatient",)),
        ("mental", "MH * VAHC", ()),
        ("substance", "SA * OP OIT", ("iop",)),
        ("substance", "SA * OP OIT ORT", ("outpatient", "iop")),
        ("substance", "SA * OP ODT", ("php",)),
        ("substance", "SA * OP OMB", ("outpatient",)),
        ("substance", "SA * OP", ("outpatient",)),
        ("substance", "SA * RES RL", ("residential",)),
        ("substance", "SA * HI HID", ("inpatient",)),
        ("substance", "SA HH", ()),
        ("substance", "SA * PHDT", ()),
    ],
)
def test_levels_follow_the_settings_of_each_directory(rows, kind, codes, levels):
    found = samhsa_facts.levels(rows(**{kind: codes}))
    assert found == samhsa_facts.Levels(levels, by_name=False)


def test_a_mental_health_row_is_an_iop_by_its_name_alone_and_to_be_confirmed(rows):
    found = samhsa_facts.levels(rows(mental="MH * OP", name="Riverbend IOP"))
    assert found == samhsa_facts.Levels(("outpatient", "iop"), by_name=True)


def test_a_name_needs_no_confirmation_where_the_codes_say_the_same(rows):
    found = samhsa_facts.levels(rows(substance="SA * OP OIT", name="Riverbend IOP"))
    assert found == samhsa_facts.Levels(("iop",), by_name=False)


@pytest.mark.parametrize(
    ("codes", "incomplete"),
    [
        ({"mental": "MH * OP"}, ("levels",)),
        ({"mental": "MH SUMH * OP"}, ("levels", "focus", "conditions")),
        ({"mental": "SA MH * OP"}, ("levels", "focus", "conditions")),
        ({"mental": "MH * PHDT * CBT * GL"}, ("levels", "therapies", "populations")),
        ({"substance": "SA * OP OIT"}, ("conditions",)),
        ({"substance": "SA SUMH * OP OIT"}, ("conditions",)),
    ],
)
def test_what_a_directory_does_not_ask_leaves_a_list_open(rows, codes, incomplete):
    given = rows(**codes)
    assert samhsa_facts.incomplete(given, samhsa_facts.lists(given)) == incomplete


def test_both_illnesses_treated_at_once_are_a_condition_and_no_second_focus(rows):
    for codes in ({"substance": "SA SUMH * OP OIT"}, {"mental": "SA MH * OP * CO"}):
        conditions = samhsa_facts.lists(rows(**codes))["conditions"]
        assert conditions == ("substance-use", "co-occurring")


BOTH = ("medication-for-addiction", "medication-for-opioid-use", "medication-for-alcohol-use")


@pytest.fixture
def denied(rows):
    """What a substance use row with these codes, or a mental health row, says that it does not offer."""

    def make(**codes):
        given = rows(**codes)
        return samhsa_facts.denials(given, samhsa_facts.lists(given))

    return make


@pytest.mark.parametrize(
    ("codes", "therapies", "conditions"),
    [
        ("NMOA NMAUT", BOTH, ()),
        ("NMOA ACMA", BOTH[:2], ()),
        ("NMOA NAUT", BOTH[:2], ("alcohol-use",)),
        ("NMAUT NOOP", (BOTH[0], BOTH[2]), ("opioid-use",)),
        ("NMAUT MOA", (BOTH[0], BOTH[2]), ()),
        ("NMOA PMAT", (BOTH[1],), ()),
        ("NMOA ACM", (BOTH[1],), ()),
        ("NMAUT BU", (BOTH[2],), ()),
        ("NMAUT OMB", (BOTH[2],), ()),
        ("NMOA NMAUT BU PMAT", (), ()),
        ("NOOP ODTX", (), ()),
        ("NOOP OMB", (), ()),
        ("NOOP PMAT NXN", (), ("opioid-use",)),
        ("NAUT ADTX", (), ()),
        ("NAUT DSF", (), ()),
    ],
)
def test_a_code_that_denies_is_a_no_unless_another_says_yes(denied, codes, therapies, conditions):
    stated = {"conditions": conditions, "therapies": therapies}
    found = denied(substance=f"SA * OP OIT * {codes}")
    assert found == {name: words for name, words in stated.items() if words}


def test_a_code_that_denies_states_nothing_else(rows):
    found = samhsa_facts.lists(rows(substance="OP OIT * NMOA NMAUT NOOP NAUT"))
    assert "conditions" not in found
    assert "therapies" not in found


@pytest.mark.parametrize(
    ("codes", "levels"),
    [
        ("MH * OP", ("php", "residential", "inpatient")),
        ("MH * OP PHDT * NMOA", ("residential", "inpatient")),
        ("MH * OP PHDT RES HI", None),
        ("MH * PH", None),
    ],
)
def test_levels_that_the_mental_health_directory_asked_about_are_a_no(denied, codes, levels):
    assert denied(mental=codes) == ({"levels": levels} if levels else {})


def test_ipt_is_individual_psychotherapy_and_ped_eating_disorders(rows):
    found = samhsa_facts.lists(rows(mental="MH * OP * IPT * PED"))
    assert found["therapies"] == ("individual",)
    assert found["conditions"] == ("eating-disorders",)


def test_self_pay_is_not_a_sliding_fee(rows):
    assert samhsa_facts.lists(rows(mental="MH * OP * SF"))["payment"] == ("self-pay",)
    assert samhsa_facts.lists(rows(mental="MH * OP * MD * SS"))["payment"] == (
        "medicaid",
        "sliding-fee",
    )


def test_a_sliding_fee_alone_does_not_say_that_no_insurance_is_taken(rows):
    assert "payment" not in samhsa_facts.lists(rows(mental="MH * OP * SS PA"))


def test_no_telehealth_among_stated_approaches_means_in_person(rows):
    assert samhsa_facts.lists(rows(mental="MH * OP * CBT"))["delivery"] == ("in-person",)
    assert samhsa_facts.lists(rows(mental="MH * OP * TELE"))["delivery"] == ("in-person", "virtual")
    assert "delivery" not in samhsa_facts.lists(rows(mental="MH * OP"))


def test_languages_are_written_where_one_beside_english_is_stated(rows):
    assert samhsa_facts.lists(rows(mental="MH * SP AH * F17"))["languages"] == (
        "en",
        "es",
        "asl",
        "zh",
    )
    assert samhsa_facts.lists(rows(mental="MH * SP", state="PR"))["languages"] == ("es",)
    assert "languages" not in samhsa_facts.lists(rows(mental="MH * OP"))


def test_ages_are_taken_from_the_mental_health_directory_alone(rows):
    assert samhsa_facts.lists(rows(mental="MH * CHLD YAD"))["ages"] == (
        "children",
        "adolescents",
        "young-adults",
    )
    assert "ages" not in samhsa_facts.lists(rows(substance="SA * CHLD"))


def test_a_place_that_accepts_one_sex_is_made_for_it(rows):
    assert samhsa_facts.lists(rows(substance="SA * FEM"))["populations"] == ("women",)
    assert samhsa_facts.lists(rows(substance="SA * MALE"))["populations"] == ("men",)
    assert "populations" not in samhsa_facts.lists(rows(substance="SA * FEM MALE"))


def test_a_row_that_states_nothing_gives_no_lists(rows):
    assert samhsa_facts.lists(rows(mental="")) == {}


TABLES = {
    "MENTAL_HEALTH_LEVELS": vocabulary.LEVELS,
    "SUBSTANCE_USE_LEVELS": vocabulary.LEVELS,
    "FACILITY_LEVELS": vocabulary.LEVELS,
    "MENTAL_HEALTH_CONDITIONS": vocabulary.CONDITIONS,
    "SUBSTANCE_USE_CONDITIONS": vocabulary.CONDITIONS,
    "MENTAL_HEALTH_THERAPIES": vocabulary.THERAPIES,
    "SUBSTANCE_USE_THERAPIES": vocabulary.THERAPIES,
    "AGES": vocabulary.AGES,
    "POPULATIONS": vocabulary.POPULATIONS,
    "PAYMENT": vocabulary.PAYMENT,
    "LANGUAGES": vocabulary.LANGUAGES,
    "ACCESSIBILITY": vocabulary.ACCESSIBILITY,
    "ACCREDITATION": vocabulary.ACCREDITATION,
}


def test_every_table_maps_to_codes_of_its_vocabulary():
    tables = {
        name: table
        for name, table in vars(samhsa_codes).items()
        if name.isupper() and isinstance(table, dict) and name not in {"SEXES", "DENIALS"}
    }
    assert tables.keys() == TABLES.keys()
    for name, table in tables.items():
        for code, words in table.items():
            assert words, (name, code)
            assert set(words) <= set(TABLES[name]), (name, code)


def test_no_code_of_the_mental_health_directory_means_intensive_outpatient():
    for table in (samhsa_codes.MENTAL_HEALTH_LEVELS, samhsa_codes.FACILITY_LEVELS):
        assert not any("iop" in words for words in table.values())
    assert [c for c, words in samhsa_codes.SUBSTANCE_USE_LEVELS.items() if "iop" in words] == [
        "OIT"
    ]


def test_no_code_that_denies_stands_in_a_table_of_what_is_offered():
    terms = {"conditions": vocabulary.CONDITIONS, "therapies": vocabulary.THERAPIES}
    for field, table in samhsa_codes.DENIALS.items():
        assert all(set(words) <= set(terms[field]) for words in table.values())
        for name in TABLES:
            assert not table.keys() & vars(samhsa_codes)[name].keys(), name

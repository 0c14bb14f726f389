"""What the shipped texts say where a mistake could cost a life: lines, steps, and what must not be."""

from __future__ import annotations

import re

import pytest

from tests.support import ROOT

ARTICLES = {
    path.relative_to(ROOT / "content").as_posix(): path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "content").rglob("*.md"))
}
TEXTS = ARTICLES | {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for folder, kind in (("content/_data", "*.yaml"), ("site_generator/wording/en", "*.toml"))
    for path in sorted((ROOT / folder).glob(kind))
    if path.name != "references.yaml"  # titles of works, and words to editors
}
HELP = ARTICLES["help-now.md"]
PHONE_LINK = re.compile(r"\[([^\]]+)\]\((tel|sms):([^)]+)\)")
PRINTED = re.compile(r"\b1-8\d\d-\d{3}-\d{4}\b")

LINES = [  # how, digits, and what its link says besides the number
    ("tel", "8002221222", "Poison Control"),
    ("tel", "8007997233", "National Domestic Violence Hotline"),
    ("sms", "88788", "START"),
    ("tel", "8006564673", "RAINN"),
    ("sms", "64673", "HOPE"),
    ("tel", "8004224453", "Childhelp"),
    ("sms", "8004224453", "Text"),
    ("sms", "838255", "Text"),
    ("tel", "8002738255", "videophone"),
    ("tel", "8664887386", "Trevor Project"),
    ("sms", "678678", "START"),
    ("tel", "8338526262", "Maternal Mental Health Hotline"),
    ("sms", "8338526262", "Text"),
    ("tel", "8009720590", "SafeSpot"),
    ("tel", "8006624357", "SAMHSA"),
]

SAID = [  # page, the heading of a part or "", words that must be there, in this order
    ("help-now.md", "Has someone overdosed?", "wake.*911 and naloxone.*both at once.*breathe.*second dose.*side.*Stay"),
    ("help-now.md", "Has someone overdosed?", "911 operator says: breaths, or CPR"),
    ("help-now.md", "Has someone overdosed?", r"after \{fact:naloxone-again\}"),
    ("help-now.md", "Has someone overdosed?", "wears off.*breathing can stop again"),
    ("help-now.md", "Has someone overdosed?", "no harm if it was not opioids.*without a prescription.*limits differ"),
    ("help-now.md", "Could this be withdrawal?", "alcohol.*Xanax.*tel:911.*seizure.*confusion.*not there.*fever.*chest pain"),
    ("help-now.md", "Has someone swallowed something?", "222-1222.*tel:911.*collapse.*seizure.*breathing.*woken"),
    ("help-now.md", "Is someone hurting you?", "tel:911.*799-7233.*START.*can't send help.*check this phone.*Don't wipe"),
    ("help-now.md", "Is someone hurting you?", "does not take reports"),
    ("help-now.md", "Is there a line for me?", r"\(press 3\) on July 17, 2025, and goes on answering everyone"),
    ("help-now.md", "Is there a line for me?", "not a crisis line"),
    ("help-now.md", "Will 988 send the police?", r"\{fact:988-emergency\}.*pass on what it has.*nobody can promise"),
    ("families/looking-after-yourself.md", "What if I don't feel safe?", "tel:911.*799-7233.*START"),
    ("families/how-to-help.md", "Is this an emergency?", "afraid of them.*safe place.*911.*799-7233"),
    ("families/a-teen-in-iop.md", "What do I do tonight if my teen has self-harmed?", "tel:911.*swallowed.*222-1222"),
    ("understand/individual-and-family-therapy.md", "What if my family is part of the problem?", "799-7233.*tel:911"),
    ("understand/teens-and-young-adults.md", "What stays between the teen and the staff?", "tel:911.*422-4453.*no reports"),
    ("understand/who-it-helps.md", "Who needs more, or other, care first?", "hits you.*799-7233"),
    ("understand/mental-health-or-substance-use.md", "I have both. Which comes first?", "tel:911.*#has-someone-overdosed"),
    ("week-by-week/coming-back.md", "When is it time?", "972-0590.*tel:911.*naloxone, both at once"),
    ("about/privacy.md", "What if someone checks my phone?", "can't open.*Don't wipe.*799-7233"),
    ("refer/referring-to-an-iop.md", "When does it not fit?", "violence, ask alone.*799-7233"),
    ("faq.md", "If it gets dangerous", "988 send the police.*safety plan.*overdose.*799-7233"),
]  # fmt: skip

NEVER = [  # words that harm, and a sentence that held them or would; the desk knows others (E014)
    (r"\bother drugs you can stop\b|\*\*other drugs\.\*\* you can stop", "Other drugs you can stop at once."),
    (r"(?<!n't )\b(?:delete|clear|erase|wipe)\b[^.]{0,40}\b(?:messages|need to)\b", "so delete what you need to."),
    (r"866-?311-?9474", "Teens: 1-866-311-9474."),
    (r"911\]\(tel:911\) first\.", "If someone can't be woken, [call 911](tel:911) first."),
    (r"\bcall first\. Then give naloxone", "Call first. Then give naloxone (Narcan) if you have it."),
    (r"988\]\(tel:988\) and tell them what happens at home", "[call 988](tel:988) and tell them what happens at home."),
    (r"\bCPR only\b|\bmake them (?:vomit|throw up) (?:first|at once)", "Make them vomit at once."),
    (r"\b(?:cold (?:bath|shower)|slap)\b[^.]{0,30}\b(?:overdos|wake)", "Use a cold shower to wake them."),
    (r"\b45 ?(?:%|percent) less suicid", "A plan means 45% less suicidal behavior."),
]  # fmt: skip


def part(text, heading):
    """What is below ``heading``, up to the next one of its level."""
    found = re.search(
        rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL
    )
    assert found, f"there is no part {heading!r}"
    return found[1]


def digits(text):
    return re.sub(r"\D", "", text)


@pytest.mark.parametrize(("way", "number", "says"), LINES, ids=lambda value: value)
def test_the_help_page_names_each_line_once_for_each_way(way, number, says):
    links = [
        text
        for text, how, target in PHONE_LINK.findall(HELP)
        if how == way and digits(target).removeprefix("1") == number
    ]
    assert len(links) == 1
    assert says in links[0]


def test_no_line_of_the_help_page_is_missing_from_the_list():
    known = {(way, number) for way, number, _ in LINES} | {
        ("tel", "988"), ("sms", "988"), ("tel", "911"),
    }  # fmt: skip
    met = {
        (way, digits(target).removeprefix("1") if len(digits(target)) > 6 else digits(target))
        for _, way, target in PHONE_LINK.findall(HELP)
    }
    assert met == known


@pytest.mark.parametrize("path", ARTICLES)
def test_a_link_calls_the_number_that_it_prints(path):
    for text, _, target in PHONE_LINK.findall(ARTICLES[path]):
        number = digits(target)
        printed = re.sub(r"(?<=\d)-(?=\d)", "", text)
        assert re.search(rf"(?<!\d){number}(?!\d)", printed), f"[{text}] leads to {target}"


@pytest.mark.parametrize("path", TEXTS)
def test_no_printed_number_is_a_misprint_of_a_line(path):
    for printed in PRINTED.findall(TEXTS[path]):
        for _, line, _ in LINES:
            wrong = sum(a != b for a, b in zip(digits(printed)[1:], line, strict=False))
            assert wrong == 0 or wrong > 2 or len(line) < 10, f"{printed} is nearly {line}"


@pytest.mark.parametrize(("path", "heading", "words"), SAID, ids=lambda value: value[:40])
def test_where_it_matters_the_safe_words_stand(path, heading, words):
    assert re.search(words, part(ARTICLES[path], heading), re.DOTALL)


def test_the_numbers_to_call_come_before_all_that_is_only_read():
    heads = re.findall(r"^## (.+)$", HELP, re.MULTILINE)
    acts = heads[: heads.index("Will 988 send the police?")]
    assert heads[0] == "Is someone in danger right now?"
    assert all("(tel:" in part(HELP, head) for head in acts)
    assert HELP.index("(tel:988)") < HELP.index("(tel:911)") < HELP.index("](#")


def test_who_looks_for_a_crisis_line_finds_numbers_that_are_checked_each_month():
    days = re.findall(r"^(?:checked|next_check): (\d{4})-(\d\d)-(\d\d)$", HELP, re.MULTILINE)
    (year, month, _), (next_year, next_month, _) = [tuple(map(int, day)) for day in days]
    assert (next_year - year) * 12 + next_month - month <= 1


@pytest.mark.parametrize(("pattern", "example"), NEVER)
def test_nothing_that_harms_stands_anywhere(pattern, example):
    harm = re.compile(pattern, re.IGNORECASE)
    assert harm.search(example)
    assert {path: found[0] for path, text in TEXTS.items() if (found := harm.search(text))} == {}


@pytest.mark.parametrize("path", ARTICLES)
def test_who_is_told_to_use_a_safety_plan_is_led_to_how_one_is_made(path):
    assert not re.search(r"\b(?:use|keep to) (?:your|a) safety plan\b", ARTICLES[path])

"""What can be wrong in the text of an article, each at its exact line and column."""

from __future__ import annotations

import pytest

MARKS = [
    ("Some {fact:ours} here.", [("A023", 1, 6)]),
    ("One\ntwo {fact:hours.long} three.", [("A024", 2, 5)]),
    ("A {fact: hours} and {Fact:hours}", [("A026", 1, 3), ("A026", 1, 21)]),
    ("A {fact:hours and on", [("A026", 1, 3)]),
    ("[x](https://a.example/{fact:hours})", [("A026", 1, 5)]),
    ('<b title="{fact:hours}">x</b>', [("A026", 1, 1)]),
    ("Said. [@nobody]", [("A022", 1, 7)]),
    ("Said. [@book, @paper]", [("A025", 1, 7)]),
    ("Said. [@]", [("A025", 1, 7)]),
    ("## Head [@book]", [("A030", 1, 9)]),
    ("[text [@book]](other/good.md)", [("A030", 1, 7)]),
    ("<div>\n{fact:hours} [@book]\n</div>", [("A031", 2, 1), ("A031", 2, 14)]),
]
LINKS = [
    ("A [link](missing.md).", [("A040", 1, 10)]),
    ("> quoted\n> [link](<missing.md>)", [("A040", 2, 11)]),
    ("A [link](other/good.md#nope).", [("A041", 1, 10)]),
    ("A [link](#nope).", [("A041", 1, 10)]),
    ("A [link][name].\n\n[name]: missing.md", [("A040", 3, 9)]),
    ("A [link][name].", [("A045", 1, 3)]),
    ("A [link](other/good/).", [("A047", 1, 10)]),
    ("A [link](other/good).", [("A047", 1, 10)]),
    ("A [link](/other/good/).", [("A042", 1, 10)]),
    ("A [link](../../etc/passwd).", [("A040", 1, 10)]),
    ("A [link](image.png).", [("A040", 1, 10)]),
    ("A [link](https://).", [("A043", 1, 10)]),
    ("A [link](http://nohost).", [("A043", 1, 10)]),
    ("A [link](https://[).", [("A043", 1, 10)]),
    ("A [link](tel:).", [("A043", 1, 10)]),
    ("A [link](//evil.example).", [("A043", 1, 10)]),
    ("A [link](ftp://a.example/).", [("A043", 1, 10)]),
    ("A [link](javascript:alert(1)).", [("A043", 1, 10)]),
    ("A [link](jAvAsCrIpT:alert(1)).", [("A043", 1, 10)]),
    ("A [link](javascript&#58;alert(1)).", [("A043", 1, 10)]),
    ("A [link](data:text/html,x).", [("A043", 1, 10)]),
    ('A <a href="javascript:alert(1)">x</a>.', [("A043", 1, 6)]),
    ("A <a href=missing.md>x</a>.", [("A040", 1, 6)]),
    ("A <javascript://x/> link.", [("A043", 1, 4)]),
    ("Far\n\nA [link](missing\\_page.md).", [("A040", 3, 10)]),
    ("Far\n\nA [link](missing page.md).", [("A040", 3, 10)]),
    ("An ![](other/pic.png) image.", [("A046", 1, 4)]),
    ("An ![ ][pic] image.\n\n[pic]: other/pic.png", [("A046", 1, 4)]),
    ('An <img src="other/pic.png"> image.', [("A046", 1, 4)]),
    ("An ![image](missing.png).", [("A040", 1, 13)]),
]
STRUCTURE = [
    ("# One", [("A050", 1, 1)]),
    ("One\n===", [("A050", 1, 1)]),
    ("### Three", [("A051", 1, 1)]),
    ("## Two\n\n#### Four", [("A051", 3, 1)]),
    ("!!! note\n    #### Four", [("A051", 2, 5)]),
    ("> ### Three", [("A051", 1, 3)]),
    ("```\nnever closed", [("A052", 1, 1)]),
    ("One\ttwo", [("A053", 1, 4)]),
    ('--8<-- "../secret.txt"', [("A062", 1, 1)]),
    ('```\n--8<-- "x"\n```', [("A062", 2, 1)]),
    (";--8<-- x", [("A062", 1, 2)]),
    ("<![>", [("A063", 1, 1)]),
    ("<!-- a comment --><![>", [("A063", 1, 19)]),
    ("Text <![CDATA[x]]> and <?php", [("A063", 1, 6), ("A063", 1, 24)]),
    ("<!DOCTYPE html>", [("A063", 1, 1)]),
    ("Ask <? and <!- and [so](https://a.example/?q=<!x)", []),
    ("`<![>` and <!-- <![> --> are no HTML", []),
]
SAFETY = [
    ("Text\n\n<script>alert(1)</script>", [("A060", 3, 1)]),
    ("A <ScRiPt src=//x>", [("A060", 1, 3), ("A043", 1, 11)]),
    ("A <iframe></iframe>", [("A060", 1, 3)]),
    ("A <b onclick='x'>b</b>", [("A061", 1, 6)]),
    ("A <img alt=x src=other/pic.png onerror=alert(1)>", [("A061", 1, 32)]),
    ("Text \u202e here", [("S003", 1, 6)]),
    ("Text \x07 here", [("S003", 1, 6)]),
]


@pytest.mark.parametrize(("body", "expected"), MARKS + LINKS + STRUCTURE + SAFETY)
def test_a_fault_is_reported_at_its_place(content, body, expected):
    content.write("other/pic.png", b"")
    content.article(body)
    assert content.body_faults() == expected


@pytest.mark.parametrize(
    "body",
    [
        "{fact:hours} and {fact:hours.short}",
        r"\{fact:nothing} and \[@nobody]",
        "`{fact:nothing} [@nobody] <script> [x](missing.md)`",
        "``a ` {fact:nothing}``",
        "```\n{fact:nothing} [@nobody]\n<script>\n# One\n[x](missing.md)\n\ttab\n```",
        "~~~ text\n{fact:nothing}\n~~~",
        "Text\n\n    {fact:nothing} [@nobody] <script>",
        "- item\n\n        {fact:nothing}\n",
        "!!! note\n    Text\n\n        {fact:nothing}\n",
        "- item\n\n    ```\n    {fact:nothing}\n    ```",
        "<!-- {fact:nothing} <script> [x](missing.md) -->",
        "## Two\n\n### Three\n\n## Two again\n\n### Three",
        "[a](other/good.md) [b](other/good.md#a-heading) [c](other/good.md#ref-book)",
        "[a](#two)\n\n## Two",
        "[a](#9-to-19-hours-a-week-long)\n\n## {fact:hours} long",
        "[a](programs/harbor-iop/) [b](places/oh/cincinnati/)",
        "[a](https://a.example/x_(y)) <https://b.example/> [c](mailto:a@b.example)",
        "[a](tel:988) [b](sms:988?body=AYUDA)",
        '[a](other/good.md "A title") [b]( other/good.md ) [c](<other/good.md>)',
        "[a][b] and [b]\n\n[b]: other/good.md",
        "![A picture](other/pic.png) and [its file](other/pic.png)",
        "<img src='other/pic.png' alt=''>",
        "| a | b |\n| --- | --- |\n| 1 | 2 |\n\n---\n\nText",
        "1 < 2, a <b and {curly} [brackets] [ ] @book",
        '<a id="mine"></a>Text [a](#mine)',
    ],
)
def test_what_is_right_is_left_alone(content, body):
    content.write("other/pic.png", b"")
    content.article(body)
    assert content.body_faults() == []


def test_windows_line_ends_do_not_move_a_fault(content):
    content.article("One\n\n[x](missing.md)")
    file = content.folder / "content/page.md"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert content.body_faults() == [("A040", 3, 5)]


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        ("[x](/other/good/#a-heading)", "write 'other/good.md#a-heading'"),
        ("[x](/programs/a/)", "write 'programs/a/'"),
        ("[x](other/good/)", "write 'other/good.md'"),
        ("[x](other/god.md)", "did you mean 'other/good.md'?"),
        ("[x](other/good.md#a-headin)", "did you mean 'a-heading'?"),
        ("{fact:hour}", "did you mean 'hours'?"),
        ("[@papr]", "did you mean 'paper'?"),
        ("### Three", "write ## instead of ###"),
    ],
)
def test_a_hint_says_what_to_write(content, body, hint):
    content.article(body)
    content.load()
    assert [p.hint for p in content.problems] == [hint]


def test_a_link_to_a_draft_is_refused_except_from_a_draft(content):
    draft = (
        "---\ntitle: D\ndescription: D\ntemplate: pages/x.html\ndraft: true\n---\n[p](draft.md)\n"
    )
    content.write("draft.md", draft)
    content.article("[d](draft.md)")
    content.load()
    assert [found[0] for found in content.found] == ["A044"]


def test_sources_and_citations_are_compared(content):
    head = "---\ntitle: T\ndescription: D\ntemplate: pages/x.html\nsources: [paper]\n---\n"
    content.write("page.md", f"{head}Said. [@book]\n")
    assert content.faults() == [("A028", 5, 11), ("A027", 7, 7)]
    assert content.problems.errors == []


def test_a_source_behind_a_fact_counts_as_used(content):
    head = "---\ntitle: T\ndescription: D\ntemplate: pages/x.html\nsources: [book]\n---\n"
    content.write("page.md", f"{head}It takes {{fact:hours}}.\n")
    assert content.faults() == []


def test_an_unknown_kind_of_block_is_named_with_what_was_meant(content):
    content.article(
        'Text.\n\n!!! keypoints "Key points"\n    - One\n\n??? question "Why?"\n    So.\n'
    )
    content.load()
    (found,) = content.problems
    assert (found.code, found.column) == ("A055", 5)
    assert found.hint == "did you mean 'key-points'?"

"""The planted faults fit the tree as it is, and what becomes of them is told right."""

from __future__ import annotations

import ast
import shutil
import subprocess
from collections import Counter
from contextlib import contextmanager
from dataclasses import replace

import pytest

from tests.support import ROOT
from tools.planted.faults import Edit, Fault, FaultError, read_faults
from tools.planted.report import (
    CAUGHT,
    MISSED,
    Verdict,
    lost,
    read_report,
    summary,
    write_report,
)
from tools.planted.tree import CHECKS, Outcome, Tree
from tools.planted.trial import failing, settled, tried

FAULTS = read_faults()


def planted(fault):
    """The files of a fault with it in them, by name."""
    texts = {}
    for edit in fault.edits:
        text = texts.get(edit.file) or (ROOT / edit.file).read_text(encoding="utf-8")
        texts[edit.file] = edit.applied(text)
    return texts


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_fits_the_tree(fault):
    for name, text in planted(fault).items():
        assert text != (ROOT / name).read_text(encoding="utf-8")
        if name.endswith(".py"):
            ast.parse(text)
    assert fault.tests
    for test in fault.tests:
        assert test in CHECKS or (ROOT / test.partition("::")[0]).exists(), test
    assert fault.says.endswith(".")


def test_every_fault_has_a_name_of_its_own():
    assert [name for name, times in Counter(one.name for one in FAULTS).items() if times > 1] == []


def test_faults_are_spread_over_all_that_people_meet():
    kinds = Counter(
        "wording" if "/wording/" in fault.edits[0].file else fault.edits[0].file.rpartition(".")[2]
        for fault in FAULTS
    )
    kinds |= {"content": sum(fault.area == "content" for fault in FAULTS)}
    least = {"py": 25, "js": 15, "css": 9, "html": 8, "content": 6, "wording": 5}
    assert {kind: kinds[kind] for kind, count in least.items() if kinds[kind] < count} == {}


def test_text_that_is_gone_or_stands_twice_is_refused():
    edit = Edit("a.py", "x < y", "x <= y")
    assert edit.applied("if x < y:") == "if x <= y:"
    for text in ("if x > y:", "x < y or x < y"):
        with pytest.raises(FaultError, match=r"a\.py"):
            edit.applied(text)


class _Tree:
    """Stands in for a copy: with the fault planted ``bad`` tests fail, ``broken`` ones always."""

    def __init__(self, bad=(), broken=()):
        self.bad, self.broken, self.runs = bad, broken, []
        self.is_planted = False

    @contextmanager
    def planted(self, _fault):
        self.is_planted = True
        yield
        self.is_planted = False

    def run(self, tests, *options):
        self.runs.append(tests)
        failing = [*self.broken, *(self.bad if self.is_planted else ())]
        failing = [one for one in failing if f"--deselect={one}" not in options]
        hit = [one for one in failing if any(one.startswith(test) for test in tests)]
        return Outcome(dict.fromkeys(hit[:1] if "-x" in options else hit, "call"), int(bool(hit)))


FAULT = Fault("name", "area", "Says.", ("t.py",), ())


def outcome(tree):
    def each(faults, broken):
        return [(fault, tried(fault, tree, broken)) for fault in faults]

    *_, report = settled([FAULT], each, tree)
    return report["name"].verdict, report["name"].by


@pytest.mark.parametrize(
    ("bad", "broken", "expected"),
    [
        (["t.py::a"], [], ("caught", "t.py::a")),
        ([], [], ("missed", "")),
        ([], ["t.py::b"], ("unsure", "fails without it too: t.py::b")),
        (["t.py::a"], ["t.py::b"], ("caught", "t.py::a")),
        (["t.py::a"], ["t.py::b", "t.py::c"], ("caught", "t.py::a")),
    ],
)
def test_only_a_test_that_passes_without_the_fault_has_caught_it(bad, broken, expected):
    assert outcome(_Tree(bad, broken)) == expected


def test_a_test_that_cannot_be_found_hides_no_other():
    class Picky(_Tree):
        def run(self, tests, *options):
            done = super().run(tests, *options)
            return Outcome({}, 4) if "t.py::odd" in tests else done

    assert failing({"t.py::a", "t.py::b", "t.py::odd"}, Picky(broken=["t.py::b"])) == {
        "t.py::b", "t.py::odd",
    }  # fmt: skip
    assert failing(set(), Picky()) == set()


def test_the_test_that_noticed_before_is_asked_first_and_then_the_others():
    tree = _Tree(["t.py::a"])
    assert tried(FAULT, tree, (), "t.py::a").by == "t.py::a"
    assert tree.runs == [["t.py::a"]]
    tree = _Tree(["t.py::a"])
    assert tried(FAULT, tree, (), "t.py::gone").by == "t.py::a"
    assert tree.runs == [["t.py::gone"], ["t.py"]]


def test_a_report_says_what_an_older_one_caught_and_it_does_not(tmp_path):
    caught, missed = (Verdict("area", kind, "t.py::a", "call", 1.5) for kind in (CAUGHT, MISSED))
    old = {"kept": caught, "lost": caught, "gone": caught, "never": missed}
    new = {"kept": caught, "lost": missed, "never": missed}
    assert lost(old, new) == ["gone", "lost"]
    assert lost(old, new, ["kept", "lost"]) == ["lost"]
    write_report(tmp_path / "report.json", old)
    assert read_report(tmp_path / "report.json") == old
    assert read_report(tmp_path / "none.json") == {}
    assert "1 caught, 2 missed" in summary(new)


def test_a_fault_is_planted_in_a_copy_alone_and_taken_out_again(tmp_path):
    root = tmp_path / "root"
    shutil.copytree(ROOT / "tools" / "planted", root / "tools" / "planted")
    files = {
        "site_generator/__init__.py": "",
        "site_generator/sums.py": "def more(one):\n    return one + 1\n",
        "tests/test_sums.py": (
            "import subprocess, sys\n\n"
            "def test_sums():\n"
            "    code = 'from site_generator.sums import more; assert more(1) == 2'\n"
            "    assert subprocess.run([sys.executable, '-c', code], cwd='/').returncode == 0\n"
        ),
    }
    for name, text in files.items():
        (root / name).parent.mkdir(exist_ok=True, parents=True)
        (root / name).write_text(text, encoding="utf-8")
    subprocess.run(["git", "init", "--quiet"], cwd=root, check=True)
    tree = Tree(tmp_path / "copy", root)
    edit = Edit("site_generator/sums.py", "one + 1", "one + 2")
    test = "tests/test_sums.py"
    with tree.planted(replace(FAULT, edits=(edit,))):
        assert "one + 2" in (tree.folder / edit.file).read_text(encoding="utf-8")
        assert tree.run([test], "-x").failed == {f"{test}::test_sums": "call"}
    assert tree.run([test]) == Outcome({}, 0)
    for folder in (root, tree.folder):
        assert {name: (folder / name).read_text(encoding="utf-8") for name in files} == files
    gone = Edit("site_generator/sums.py", "one - 1", "")
    with pytest.raises(FaultError), tree.planted(replace(FAULT, edits=(edit, gone))):
        pass
    assert (tree.folder / edit.file).read_text(encoding="utf-8") == files[edit.file]

"""The index of the word search: one run of the indexer, and what is kept of its files."""

from __future__ import annotations

import gzip
import json

import pytest
from markupsafe import Markup

from site_generator.errors import ToolError
from site_generator.word_search import index as word_search
from site_generator.word_search.documents import WordDocument
from site_generator.word_search.index import index_words
from site_generator.word_search.results import digits_for, number_of, share_out
from site_generator.word_search.spellings import spelling_files
from tests.support import ROOT

DOCUMENTS = (
    WordDocument(
        path="costs/what-it-costs/",
        kind="article",
        title="What does it cost?",
        about="Prices <b>in plain words</b>.",
        short="What it costs",
        text=("Money matters.",),
        html=Markup('<h2 id="how">How much is a week?</h2><p>Deductible and copay.</p>'),
    ),
    WordDocument(
        path="places/oh/dayton/",
        kind="place",
        title="Programs in Dayton, Ohio",
        heading="Dayton, Ohio",
        about="3 programs",
    ),
    WordDocument(
        path="programs/one/", kind="program", title="Kettle & Wick", about="IOP", text=("Dayton",)
    ),
)


@pytest.fixture
def documents(tmp_path):
    folder = tmp_path / "documents"
    for document in DOCUMENTS:
        path, data = document.written("en")
        (folder / path).parent.mkdir(parents=True)
        (folder / path).write_bytes(data)
    return folder


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Puts a script of one's own in the indexer's place."""

    def put(text):
        script = tmp_path / "indexer"
        script.write_text(f"#!/bin/sh\n{text}\n")
        script.chmod(0o755)
        monkeypatch.setattr(word_search, "_program", lambda: script)

    return put


def shown(index):
    return {
        path.name: json.loads(path.read_text(encoding="utf-8"))
        for path in (index / "results").iterdir()
    }


def test_no_file_is_left_that_stands_for_a_single_page(documents, tmp_path):
    index = tmp_path / "index"
    digits = index_words(documents, index)
    assert digits == 1
    assert not (index / "fragment").exists()
    files = shown(index)
    rows = {row[1]: row for rows in files.values() for row in rows.values()}
    assert rows["places/oh/dayton/"] == [
        "Programs in Dayton, Ohio",
        "places/oh/dayton/",
        "3 programs",
    ]
    assert rows["programs/one/"] == ["Kettle & Wick", "programs/one/", "IOP"]
    for name in files.keys() - {"articles.json"}:
        assert all(number_of(key)[:digits] == name[:-5] for key in files[name])


def test_an_article_is_shown_with_its_parts_and_the_words_at_which_they_begin(documents, tmp_path):
    index_words(documents, tmp_path / "index")
    [row] = shown(tmp_path / "index")["articles.json"].values()
    title, path, about, short, parts = row
    assert (title, path, short) == ("What does it cost?", "costs/what-it-costs/", "What it costs")
    assert about == "Prices <b>in plain words</b>."
    [[begin, anchor, heading]] = parts
    assert (anchor, heading) == ("how", "How much is a week?")
    assert begin == 6  # words: "What does it cost? Money matters."


def test_of_the_indexers_own_faces_nothing_is_shipped(documents, tmp_path):
    index_words(documents, tmp_path / "index")
    names = {path.name for path in (tmp_path / "index").glob("*.*")}
    assert {name for name in names if name.endswith((".js", ".css"))} == {
        "pagefind.js",
        "pagefind-worker.js",
    }
    assert {name for name in names if name.startswith("wasm")} == {"wasm.en.pagefind"}


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo the disk is full >&2; exit 3", r"failed \(exit 3\): the disk is full"),
        ("kill -9 $$", r"failed \(signal 9\)"),
        ("exit 0", "made no index"),
    ],
)
def test_an_indexer_that_fails_is_named_with_the_way_round_it(
    documents, tmp_path, program, script, said
):
    program(script)
    with pytest.raises(ToolError, match=said) as caught:
        index_words(documents, tmp_path / "index")
    assert "iop-site build --no-search" in str(caught.value)


def test_an_indexer_that_is_missing_or_cannot_be_run_is_named(documents, tmp_path, monkeypatch):
    monkeypatch.setattr(word_search, "_program", lambda: tmp_path / "nowhere")
    with pytest.raises(ToolError, match="cannot be run") as caught:
        index_words(documents, tmp_path / "index")
    assert "--no-search" in str(caught.value)
    monkeypatch.undo()

    def missing(_):
        raise ImportError

    monkeypatch.setattr(word_search, "import_module", missing)
    with pytest.raises(ToolError, match="package pagefind-bin") as caught:
        index_words(documents, tmp_path / "index")
    assert "--no-search" in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [b"", b"other", gzip.compress(b"other"), gzip.compress(b"pagefind_dcd{}")],
    ids=["empty", "other", "other packed", "text that is no JSON packed"],
)
def test_a_file_of_another_kind_is_not_guessed_at(tmp_path, data):
    (tmp_path / "fragment").mkdir()
    (tmp_path / "fragment" / "en_0a1b2c3.pf_fragment").write_bytes(data)
    with pytest.raises(ToolError, match="en_0a1b2c3"):
        share_out(tmp_path)


@pytest.mark.parametrize(
    ("count", "digits"), [(0, 1), (2048, 1), (2049, 2), (24_000, 2), (40_000, 3), (250_000, 3)]
)
def test_about_a_hundred_pages_share_a_file_whatever_their_number(count, digits):
    assert digits_for(count) == digits
    assert count / 16**digits <= 128


def test_words_are_filed_by_their_first_letter_the_most_common_first():
    texts = ["Anxiety and panic", "Panic groups", "ptsd", "Über 45202", "the panic"]
    files = {path: json.loads(data) for path, data in spelling_files(texts, "s")}
    assert len(files) == 26
    assert files["s/p.json"] == ["panic", "ptsd"]
    assert files["s/a.json"] == ["anxiety"]
    assert files["s/u.json"] == ["uber"]
    assert files["s/x.json"] == []


def test_the_pinned_indexer_is_the_one_whose_files_are_known():
    """A new version may write other files: look at ``results.py`` before raising this."""
    lock = (ROOT / "requirements" / "site.txt").read_text(encoding="utf-8")
    assert "pagefind-bin==1.5.2" in lock

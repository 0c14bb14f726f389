"""The command line: what it prints and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from site_generator.cli import main
from tests.support import ROOT
from tests.support.sites import in_process, iop_site, small_project


def run(*arguments):
    return CliRunner().invoke(main, list(map(str, arguments)))


def test_schema_prints_json_and_writes_a_file(tmp_path):
    shown = json.loads(run("schema").output)
    assert shown["$schema"].startswith("https://json-schema.org/")
    target = tmp_path / "catalogue.schema.json"
    assert run("schema", "--output", target).exit_code == 0
    assert json.loads(target.read_text(encoding="utf-8")) == shown


@pytest.mark.parametrize("target", [".", "no/such/folder/schema.json"])
def test_a_file_that_cannot_be_written_is_said(tmp_path, target):
    result = run("schema", "--output", tmp_path / target)
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert str(tmp_path) in result.output


def test_an_interrupt_while_the_program_is_loaded_leaves_no_traceback():
    code = (
        "import builtins, sys\n"
        "load = builtins.__import__\n"
        "def interrupted(name, *rest, **named):\n"
        "    if name == 'mkdocs.config': raise KeyboardInterrupt\n"
        "    return load(name, *rest, **named)\n"
        "builtins.__import__ = interrupted\n"
        "from site_generator.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (130, "interrupted\n")


def test_an_unknown_state_or_level_is_wrong_use_with_a_suggestion(tmp_path):
    result = run("import", "samhsa-directory", "x.xlsx", "--into", tmp_path, "--level", "ipo")
    assert result.exit_code == 2
    assert "did you mean 'iop'" in result.output
    result = run("import", "samhsa-directory", "x.xlsx", "--into", tmp_path, "--state", "Ohio")
    assert result.exit_code == 2
    assert "write 'OH'" in result.output


def test_a_file_that_is_no_workbook_is_said_and_nothing_is_written(tmp_path):
    page = tmp_path / "saved.xlsx"
    page.write_text("<!doctype html><title>Error</title>")
    result = run("import", "samhsa-directory", page, "--into", tmp_path / "programs")
    assert result.exit_code == 1
    assert "saved.xlsx" in result.output
    assert not (tmp_path / "programs").exists()


def test_wrong_options_exit_2():
    assert run("build", "--no-such-option").exit_code == 2
    assert run("import", "samhsa-directory").exit_code == 2


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return small_project(
        tmp_path_factory.mktemp("cli"),
        """
-- programs.yaml --
programs:
  - id: a
    name: A
    levels: [ipo]
    location: {city: Dayton, state: OH}
    contact: {phone: 937-555-0110}
    schedule: {hours_per_week: 25}
  - id: b
    name: B
    levels: [iop]
    location: {city: Dayton, state: OH}
    contact: {phone: 937-555-0110}
    schedule: {hours_per_week: 25}
""",
    )


def test_check_prints_every_problem_and_fails_on_an_error(project):
    result = in_process("check", cwd=project)
    assert result.code == 1
    assert "programs.yaml:4:14: error " in result.err
    assert "programs.yaml:13:32: warning " in result.err


def test_check_as_json_and_for_github(project):
    found = json.loads(in_process("check", "--format", "json", cwd=project).out)
    assert {"code", "severity", "file", "line", "column", "message", "hint"} <= set(found[0])
    marks = in_process("check", "--format", "github", cwd=project).out.splitlines()
    assert any(line.startswith("::error file=programs.yaml,line=4,col=14,") for line in marks)


def test_in_a_process_of_its_own_nothing_is_a_traceback_and_the_code_tells_how_it_ended(project):
    refused = iop_site("build", cwd=project)
    assert refused.code == 1
    assert refused.err.startswith("programs.yaml:4:14: error ")
    wrong = iop_site("build", "--config", "no.yml", cwd=project)
    assert wrong.code == 2
    assert wrong.err.startswith("error: there is no 'no.yml'")
    for run in (refused, wrong):
        assert "Traceback" not in run.err
        assert run.out == ""


def test_other_letters_are_said_where_the_system_knows_none(tmp_path):
    programs = (small_project(tmp_path) / "programs.yaml").read_text(encoding="utf-8")
    (tmp_path / "programs.yaml").write_text(programs.replace("[iop]", "[íop]"), encoding="utf-8")
    letterless = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    run = iop_site("check", cwd=tmp_path, **letterless)
    assert run.code == 1
    assert "unknown level 'íop'" in run.err


def test_a_reader_that_has_gone_leaves_no_traceback():
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "site_generator", "schema"]
    done = subprocess.run(
        command, cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "error: Broken pipe\n")


def test_check_can_be_limited_to_paths(project):
    assert in_process("check", "content", cwd=project).code == 0
    assert in_process("check", "programs.yaml", cwd=project).code == 1


def test_no_program_at_all_is_no_problem_but_is_said(tmp_path):
    (small_project(tmp_path) / "programs.yaml").unlink()
    result = in_process("check", "--strict", cwd=tmp_path)
    assert result.code == 0
    assert "note: no program is listed yet: add one in programs/mine.yaml" in result.err
    assert " 0 programs: 0 errors, 0 warnings" in result.err


def test_the_shipped_sources_have_no_problem():
    result = iop_site("check", "--strict", cwd=ROOT)
    assert result.code == 0, result.err


def test_help_names_every_command():
    shown = run("--help").output
    for command in ("build", "serve", "check", "articles", "import", "schema"):
        assert f"  {command} " in shown

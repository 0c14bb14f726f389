"""The command line: arguments, what is printed, exit codes.

Exit 0: good, warnings may have been printed. 1: the content has problems, or the work could not
be done. 2: wrong use. Never a traceback for what a person can put right.
"""

from __future__ import annotations

import json
import os
import sys
import time
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console

from site_generator import workflow
from site_generator.catalogue.schema import catalogue_schema
from site_generator.catalogue.vocabulary import LEVELS, STATES
from site_generator.errors import ContentError, SiteError, UsageError
from site_generator.exchange.samhsa_directory import import_directory
from site_generator.places import Gazetteer
from site_generator.problems import Problem, Problems, as_github, as_json
from site_generator.publishing.staging import check_no_site
from site_generator.renderer import run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

out = Console(highlight=False, soft_wrap=True, markup=False)
err = Console(highlight=False, soft_wrap=True, markup=False, stderr=True)

CONFIG = click.option(
    "--config", "config_file", type=click.Path(path_type=Path), default=Path("mkdocs.yml"),
    show_default=True, help="The site's settings.",
)  # fmt: skip


def reports_errors(command: Callable[..., None]) -> Callable[..., None]:
    """Print an error of ours as text and leave with its exit code."""

    @wraps(command)
    def guarded(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except ContentError as error:
            show_problems(error.problems)
            sys.exit(error.exit_code)
        except SiteError as error:
            err.print(f"error: {error}")
            sys.exit(error.exit_code)
        except OSError as error:
            reason = error.strerror or error
            err.print(
                f"error: '{error.filename}': {reason}" if error.filename else f"error: {reason}"
            )
            sys.exit(SiteError.exit_code)
        except KeyboardInterrupt:
            err.print("interrupted; the site that was there is untouched")
            sys.exit(130)

    return guarded


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="iop-site")
def main() -> None:
    """Build a searchable site about intensive outpatient programs."""


@main.command()
@CONFIG
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where the site goes.")
@click.option("--strict", is_flag=True, help="A warning fails the build too.")
@reports_errors
def build(config_file: Path, site_dir: Path | None, strict: bool) -> None:
    """Build the site; the old one stays until the new one is right."""
    started = time.monotonic()
    result = run.build(config_file, site_dir, strict=strict)
    show_problems(result.sources.problems)
    programs = len(result.sources.catalogue.programs)
    articles = len(result.sources.library.articles)
    out.print(
        f"Built {articles} articles and {programs:,} programs"
        f" in {time.monotonic() - started:.1f} seconds: {result.site_dir}"
    )


@main.command()
@CONFIG
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
@reports_errors
def serve(config_file: Path, address: str) -> None:
    """Serve the site on this computer; articles, programs and theme are watched."""
    out.print(f"Building; then the site is at http://{address}/ until you press Ctrl+C")
    run.serve(config_file, address)


@main.command()
@CONFIG
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text")
@click.option("--strict", is_flag=True, help="A warning fails the check too.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@reports_errors
def check(config_file: Path, form: str, strict: bool, paths: Sequence[Path]) -> None:
    """Read articles and catalogue and print every problem; PATHS limit what is printed."""
    problems = Problems()
    project = run.project(config_file)
    library, catalogue = workflow.read(project, workflow.today_from(os.environ), problems)
    wanted = [path.resolve() for path in paths]
    found = [
        problem
        for problem in problems
        if not wanted or any(_inside(project.root / problem.file, path) for path in wanted)
    ]
    if form == "json":
        out.print(as_json(found))
    elif form == "github":
        out.print(as_github(found))
    else:
        show_problems(found)
        programs = len(catalogue.programs) if catalogue else 0
        known = _counted(programs, "program") if catalogue else "no readable catalogue"
        err.print(f"{_counted(len(library.articles), 'article')}, {known}: {_tally(found)}")
    if any(problem.severity == "error" or strict for problem in found):
        sys.exit(1)


@main.group("import")
def import_() -> None:
    """Bring programs in from another directory's files."""


@import_.command("samhsa-directory")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--into", type=click.Path(path_type=Path), required=True, help="Folder to write to.")
@click.option("--state", "states", multiple=True, help="Only this state, such as OH; repeatable.")
@click.option("--level", "levels", multiple=True, help="Only this level of care; repeatable.")
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day of the directories, for workbooks that do not tell it.",
)
@reports_errors
def samhsa_directory(
    files: Sequence[Path],
    into: Path,
    states: Sequence[str],
    levels: Sequence[str],
    day: datetime | None,
) -> None:
    """Import SAMHSA's national directory workbooks (.xlsx), one file per state."""
    check_no_site(into)
    summary = import_directory(
        files,
        into,
        states=_codes(states, STATES, "state", str.upper),
        levels=_codes(levels, LEVELS, "level", str.lower),
        gazetteer=Gazetteer.load(),
        day=day.date() if day else None,
    )
    for line in summary.lines():
        out.print(line)


@main.command()
@click.option("--output", type=click.Path(path_type=Path), help="A file instead of the screen.")
@reports_errors
def schema(output: Path | None) -> None:
    """Print the JSON Schema of the catalogue, for editors that check while you type."""
    text = json.dumps(catalogue_schema(), indent=2, ensure_ascii=False)
    if output:
        output.write_text(text + "\n", encoding="utf-8")
    else:
        click.echo(text)


def show_problems(problems: Sequence[object]) -> None:
    """Print each problem on a line of its own, to where errors go."""
    for problem in problems:
        click.echo(str(problem), err=True)


def _tally(problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    return f"{_counted(errors, 'error')}, {_counted(len(problems) - errors, 'warning')}"


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


def _inside(path: Path, folder: Path) -> bool:
    return path.resolve() == folder or folder in path.resolve().parents


def _codes(
    written: Sequence[str], vocabulary: Any, kind: str, form: Callable[[str], str]
) -> frozenset[str]:
    codes = frozenset(form(text) for text in written)
    for code in sorted(codes - set(vocabulary)):
        hint = vocabulary.suggestion(code)
        raise UsageError(f"unknown {kind} '{code}'" + (f"; {hint}" if hint else ""))
    return codes

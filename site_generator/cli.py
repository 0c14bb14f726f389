"""The command line: arguments, what is printed, exit codes.

Exit 0: good, warnings may have been printed. 1: the content has problems, or the work could not
be done. 2: wrong use. Never a traceback for what a person can put right.
"""

from __future__ import annotations

import json
import os
import sys
import time
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console

from site_generator import workflow
from site_generator.articles.schemas import FILES, data_schema
from site_generator.catalogue.model.vocabulary import LEVELS, STATES
from site_generator.catalogue.schemas import catalogue_schema
from site_generator.editorial.answers import Verdict
from site_generator.editorial.due import SOON
from site_generator.editorial.overview import as_json as rows_as_json
from site_generator.editorial.overview import as_text as rows_as_text
from site_generator.errors import ContentError, SiteError, UsageError
from site_generator.exchange.samhsa.directory import import_directory
from site_generator.places import Gazetteer
from site_generator.preview import run as preview
from site_generator.preview.telling import Teller
from site_generator.problems import Problem, Problems, as_github, as_json
from site_generator.publishing.left_to_do import NONE_LISTED, left_to_do
from site_generator.publishing.staging import check_no_site
from site_generator.renderer import run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from site_generator.editorial import Desk
    from site_generator.editorial.due import Due
    from site_generator.editorial.outside import OutsideLink

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
            err.print("interrupted; the existing site is unchanged")
            sys.exit(130)

    return guarded


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="iop-site")
def main() -> None:
    """Build a searchable site about intensive outpatient programs."""


@main.command()
@CONFIG
@click.option(
    "--site-dir", type=click.Path(path_type=Path), help="The folder to write the site to."
)
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--no-search", is_flag=True, help="Leave out the word search.")
@reports_errors
def build(config_file: Path, site_dir: Path | None, strict: bool, no_search: bool) -> None:
    """Build the site; the old one stays until the new one is right."""
    started = time.monotonic()
    result = run.build(config_file, site_dir, strict=strict, search=not no_search)
    show_problems(result.sources.problems)
    programs = len(result.sources.catalogue.programs)
    articles = len(result.sources.library.articles)
    out.print(
        f"Built {_counted(articles, 'article')} and {_counted(programs, 'program')}"
        f" in {time.monotonic() - started:.1f} seconds: {result.site_dir}"
    )
    todo = list(left_to_do(result.sources.catalogue, result.settings))
    if todo:
        out.print("Before you publish it:")
    for line in todo:
        out.print(f"  {line}")


@main.command()
@CONFIG
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
@click.option("--no-search", is_flag=True, help="Leave out the word search; rebuilds are faster.")
@reports_errors
def serve(config_file: Path, address: str, no_search: bool) -> None:
    """Show the site on this computer and follow every change; the browser reloads by itself."""
    complain = partial(click.echo, err=True)
    teller = Teller(address, out.print, complain, search=not no_search)
    try:
        preview.serve(config_file, address, teller, search=not no_search)
    except KeyboardInterrupt:
        out.print("Stopped")


@main.command()
@CONFIG
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--external", is_flag=True, help="Ask other sites whether links to them still work.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@reports_errors
def check(
    config_file: Path, form: str, strict: bool, external: bool, paths: Sequence[Path]
) -> None:
    """Read articles and catalogue and print every problem; PATHS limit what is printed."""
    problems = Problems()
    project = run.project(config_file)
    today = workflow.today_from(os.environ)
    library, catalogue = workflow.read(project, today, problems)
    wanted = [path.resolve() for path in paths]

    def is_wanted(file: str) -> bool:
        return not wanted or any(_inside(project.root / file, path) for path in wanted)

    desk = workflow.desk(project, library)
    desk.check(problems)
    links = [link for link in desk.outside_links() if is_wanted(link.where[0])] if external else []
    asked = _ask_outside(desk, links, problems)
    desk.check_exceptions(problems, outside=asked)
    found = [problem for problem in problems if is_wanted(problem.file)]
    if form == "json":
        out.print(as_json(found))
    elif form == "github":
        out.print(as_github(found))
    else:
        show_problems(found)
        if catalogue and not catalogue.programs and not paths:
            err.print(f"note: {NONE_LISTED}")
        _show_due([due for due in desk.due(today) if is_wanted(due.file)])
        programs = len(catalogue.programs) if catalogue else 0
        known = _counted(programs, "program") if catalogue else "no readable catalogue"
        err.print(f"{_counted(len(library.articles), 'article')}, {known}: {_tally(found)}")
    if any(problem.severity == "error" or strict for problem in found):
        sys.exit(1)


def _ask_outside(desk: Desk, links: Sequence[OutsideLink], problems: Problems) -> bool:
    """Ask other sites about ``links``; whether any of them answered."""
    if not links:
        return False
    from site_generator.editorial.asking import ask  # noqa: PLC0415  the other commands are offline

    addresses = {link.address for link in links}
    err.print(f"Asking other sites about {_counted(len(addresses), 'link')} ...")
    answers = ask(addresses)
    if not any(answer.heard for answer in answers.values()):
        err.print(
            "No other site answered, so this computer seems to be offline; links to them were not checked."
        )
        return False
    desk.check_outside(links, answers, problems)
    for address, answer in sorted(answers.items()):
        if answer.verdict is Verdict.UNKNOWN:
            err.print(f"not checked: {address} ({answer.said})")
    return True


def _show_due(due: Sequence[Due]) -> None:
    if due:
        err.print(f"Due to be checked against their sources within {SOON} days:")
    for one in due:
        click.echo(f"  {one}", err=True)


@main.command()
@CONFIG
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@reports_errors
def articles(config_file: Path, form: str) -> None:
    """Print a table of the articles: words, reading grades, sources, facts used."""
    project = run.project(config_file)
    library = workflow.read_articles(project, workflow.today_from(os.environ), Problems())
    rows = workflow.desk(project, library).rows()
    click.echo(rows_as_json(rows) if form == "json" else rows_as_text(rows))


@main.group("import")
def import_() -> None:
    """Bring programs in from another directory's files."""


@import_.command("samhsa-directory")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--into", type=click.Path(path_type=Path), required=True, help="The folder to write to."
)
@click.option(
    "--state", "states", multiple=True, help="Only this state, such as OH; can be repeated."
)
@click.option("--level", "levels", multiple=True, help="Only this level of care; can be repeated.")
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The date of the directories, for workbooks that do not give it.",
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
@click.argument("kind", type=click.Choice(["catalogue", *FILES]), default="catalogue")
@click.option(
    "--output", type=click.Path(path_type=Path), help="Write to this file instead of the screen."
)
@reports_errors
def schema(kind: str, output: Path | None) -> None:
    """Print the JSON Schema of the catalogue or of KIND, for editors that check while you type."""
    made = catalogue_schema() if kind == "catalogue" else data_schema(kind)
    text = json.dumps(made, indent=2, ensure_ascii=False)
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

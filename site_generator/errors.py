"""The errors that end a command.

    SiteError
    ├── UsageError        the command or its configuration is wrong (exit 2)
    ├── ContentError      articles or catalogue have problems; carries them (exit 1)
    ├── PublishError      the output folder cannot or must not be written (exit 1)
    ├── ToolError         an outside program is missing or failed (exit 1)
    └── ImportSourceError a file to import is not what it says it is (exit 1)

Only ``cli.py`` turns one into an exit code, only ``renderer/plugin.py`` into MkDocs' own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class SiteError(Exception):
    """Anything this project raises on purpose; its text is fit to be shown to an editor."""

    exit_code = 1


class UsageError(SiteError):
    """The command line or the configuration asks for something impossible."""

    exit_code = 2


class ContentError(SiteError):
    """What was read has problems. ``problems`` holds all of them, in file order.

    Typed as objects because this module is below ``problems``.
    """

    def __init__(self, problems: Sequence[object]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)


class PublishError(SiteError):
    """The output folder cannot be written, or writing it would destroy something else."""


class ToolError(SiteError):
    """A program that the build runs is missing or failed."""


class ImportSourceError(SiteError):
    """A file given to ``import`` cannot be read as the format it was said to be."""

"""What a program treats, in one phrase, which a level of care belongs to.

An intensive outpatient program for substance use that also treats mental illness is no mental
health IOP, so whatever shows a level shows this next to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_generator.catalogue.model import Program

TOGETHER = "co-occurring"
"""The condition of people who have a mental illness and use substances."""


def care_of(program: Program) -> str | None:
    """The name of the phrase in the table ``finder.script.care``; None where no focus is stated.

    ``theme/scripts/lib/say/phrases.js`` has the same rule for the browser.
    """
    if not program.focus:
        return None
    if len(program.focus) > 1:
        return "both"
    together = TOGETHER in (program.conditions or ())
    return f"{program.focus[0]}_too" if together else program.focus[0]

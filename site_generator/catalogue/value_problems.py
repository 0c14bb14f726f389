"""The problem codes for any value in catalogue files."""

from __future__ import annotations

from site_generator.catalogue.problem_codes import report
from site_generator.declared.dialect import Dialect

DIALECT = Dialect(
    codes={
        "choice": "P012", "unknown": "P013", "missing": "P015", "shape": "P016", "empty": "P017",
        "number": "P018", "flag": "P019", "day": "P020", "comment": "P021", "null": "P022",
        "id": "P101", "blank": "P110", "long": "P111", "line": "P112", "url": "P123",
        "time": "P140", "range": "P143", "turned": "P144", "future": "P150",
    },
    add=report,
    absent=": what is left out is 'not stated'",
)  # fmt: skip

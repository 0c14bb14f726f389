"""What tests of the whole share: sites, a server, a browser."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent

# Their assertions tell the values they compare, as those of tests do.
pytest.register_assert_rewrite(
    *(f"{__name__}.{module.stem}" for module in Path(__file__).parent.glob("[!_]*.py"))
)

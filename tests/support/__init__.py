"""What tests of the whole share: sites, a server, a browser."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

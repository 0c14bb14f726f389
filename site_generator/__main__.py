"""``python -m site_generator`` is ``iop-site``."""

from site_generator.cli import main

main()

"""``iop-site`` and ``python -m site_generator``: where a command begins.

Loading the program takes half a second, in which someone may press Ctrl+C; so it is loaded here.
"""

import sys


def main() -> None:
    """Run the command line; Ctrl+C ends it without a traceback, at any moment."""
    try:
        from site_generator.cli import main as command  # noqa: PLC0415

        command()
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        sys.exit(130)


if __name__ == "__main__":
    main()

"""``python -m cdcheck`` and the command ``cdcheck``: the command line."""

import gc


def main() -> None:
    """Run the command line.

    Start-up makes tens of thousands of objects that all stay. Looking for garbage among them takes a tenth of the time that one
    document takes, so that waits until there is a second document.
    """
    gc.disable()
    from cdcheck.cli import main

    main()


if __name__ == "__main__":
    main()

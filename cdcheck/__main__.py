"""``python -m cdcheck`` and the command ``cdcheck``: the command line."""

import gc


def main() -> None:
    """Run the command line.

    Start-up makes tens of thousands of objects that all stay. Looking for garbage among them takes a tenth of the time that one
    document takes, so that waits until there is a second document; and the interpreter's last look, at its end, as long again.
    """
    gc.disable()
    from cdcheck.cli import main

    try:
        main()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()

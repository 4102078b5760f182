"""``python -m cdcheck``: the command line."""

from cdcheck.cli import main

main()

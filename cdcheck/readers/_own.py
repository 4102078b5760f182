"""Who writes the notes of annotated copies: they are no traces of how a document was made, whose copy says what it says."""

from typing import Final

AUTHOR: Final = "cdcheck"
DOUBTFUL_AUTHOR: Final = "cdcheck (could not be told)"
"""Who writes what could not be told: programs give each author a colour."""

OWN: Final = frozenset({AUTHOR, DOUBTFUL_AUTHOR})

"""How much of a document is read at the most: a small file can unfold into more lines than a machine can hold."""

from dataclasses import dataclass

from cdcheck.readers import Unreadable

MAX_LINE = 100_000
"""Characters in the longest line that is read: a longer one is no line of a document."""
MAX_LINES = 100_000
"""Lines in the longest document that is read, running heads and notes included."""
MAX_CHARACTERS = 20_000_000
"""Characters in the longest document that is read."""


def refuse_unbounded(text: str) -> None:
    """Raise Unreadable for a plain text with more lines, pages or characters than are read, before it is cut into lines."""
    if text.count("\n") + text.count("\f") > MAX_LINES:
        raise Unreadable(f"it has more lines than the limit of {MAX_LINES:,}")
    if len(text) > MAX_CHARACTERS:
        raise Unreadable(f"it has {len(text):,} characters, over the limit of {MAX_CHARACTERS:,}")


@dataclass
class Count:
    """The lines and characters read so far."""

    lines: int = 0
    characters: int = 0

    def refuse_paragraph(self, size: int) -> None:
        """Raise Unreadable for a paragraph that has more characters than a line of it may have, before it is put together."""
        if size > 10 * MAX_LINE:
            raise Unreadable(f"a paragraph has more characters than the limit of {10 * MAX_LINE:,}")

    def add(self, text: str) -> None:
        """Count a line. Raises Unreadable where it is one too many, or too long."""
        self.lines += 1
        self.characters += len(text)
        if len(text) > MAX_LINE:
            raise Unreadable(f"a paragraph has {len(text):,} characters, over the limit of {MAX_LINE:,} characters in a line")
        if self.lines > MAX_LINES:
            raise Unreadable(f"it has more lines than the limit of {MAX_LINES:,}")
        if self.characters > MAX_CHARACTERS:
            raise Unreadable(f"it has more characters than the limit of {MAX_CHARACTERS:,}")

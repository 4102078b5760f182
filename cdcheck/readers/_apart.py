"""What a reader says of words that are in a file and do not count."""

from collections.abc import Iterable

from cdcheck.document import Apart

HIDDEN = "hidden"
GROUND = "in the colour of the ground"
STRUCK = "struck through"
DELETED = "deleted in a tracked change"

# Of the words of a note so many lines are quoted, each so long.
_QUOTED, _LONG = 3, 60


def unprinted(apart: Iterable[Apart]) -> tuple[str, ...]:
    """A note on the words that nobody sees on the page, for each reason why; none where there are none."""
    whys: dict[str, list[str]] = {}
    for one in apart:
        if not one.printed:
            whys.setdefault(one.why, []).append(" ".join(one.line.text.split()))
    if not whys:
        return ()
    count = sum(map(len, whys.values()))
    told = "; ".join(f"{_quoted(words)} ({why})" for why, words in whys.items())
    lines = "1 line is in the file and is not printed" if count == 1 else f"{count} lines are in the file and are not printed"
    return (f"{lines}: {told}",)


def _quoted(lines: list[str]) -> str:
    shown = [line if len(line) <= _LONG else line[: _LONG - 3] + "..." for line in lines[:_QUOTED]]
    more = f" and {len(lines) - _QUOTED} more" if len(lines) > _QUOTED else ""
    return ", ".join(f'"{line}"' for line in shown) + more

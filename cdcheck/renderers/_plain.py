"""Words of a document made safe and readable in lines of text on a terminal."""

import re

# Control sequences, strings such as the title of a window where they end, and the other escapes.
_ESCAPE = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]"
    "|(?:\x1b[\\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)"
    "|\x1b[ -/]*[0-~]"
)
_ACTIVE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LETTER = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]"
# Digits and signs between two right-to-left words belong to them, and so do a number and a bracket at either end.
_RUN = f'[(\\[]?(?:[0-9]+[ \u00a0])?{_LETTER}(?:[^A-Za-z\\n"\u201c\u201d]*{_LETTER})?(?:[ \u00a0][0-9]+)?[)\\]]?'


def clean(text: str) -> str:
    """``text`` on one line, without control characters, terminal escapes and direction overrides."""
    return " ".join(_ACTIVE.sub("", _ESCAPE.sub("", text)).split())


def isolated(text: str) -> str:
    """``text`` with each run of right-to-left words set apart, so that it cannot turn around what stands beside it."""
    return re.sub(_RUN, _isolated_run, text) if _may_turn(text) else text


def _may_turn(text: str) -> bool:
    """False where no character can be a right-to-left letter, which takes no expression to tell."""
    return max(text, default="") >= "\u0590"


def _isolated_run(match: re.Match[str]) -> str:
    run, before, after = match[0], "", ""
    if run[0] in "([" and run.count("(") + run.count("[") > run.count(")") + run.count("]"):
        before, run = run[0], run[1:]
    if run[-1] in ")]" and run.count(")") + run.count("]") > run.count("(") + run.count("["):
        run, after = run[:-1], run[-1]
    return f"{before}\u2068{run}\u2069{after}"


def shown(text: str) -> str:
    """A sentence of ours with words of the document in it, cleaned and isolated."""
    return isolated(clean(text))


def words(text: str) -> str:
    """Words of the document alone, cleaned, and isolated as a whole where some of them run from right to left."""
    return _set_apart(clean(text))


def quoted(text: str, most: int = 160) -> str:
    """Words of the document in quotation marks, their middle left out where they have more than ``most`` characters."""
    kept = clean(text)
    if len(kept) > most:
        head, tail = kept[: most * 2 // 3], kept[-(most // 3) :]
        # Between words, where the script sets spaces.
        if (end := head.rfind(" ", most // 2)) > 0:
            head = head[:end]
        kept = f"{head} \u2026 {tail[tail.find(' ', 0, most // 6) + 1 :]}"
    return f"\u201c{_set_apart(kept)}\u201d"


def _set_apart(text: str) -> str:
    return f"\u2068{text}\u2069" if _may_turn(text) and re.search(_LETTER, text) else text

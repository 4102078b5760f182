"""What extraction, typing and saving do to a text without changing what it says."""

import re
import textwrap
import unicodedata
from collections import defaultdict
from collections.abc import Callable

from tests.letters import CODES, words

Disturbance = Callable[[str], str]

_NAMES = {name for code in CODES for name in words(code)["names"]}
_MARKS = ("Signed", "Signé", "Firmado", "Подпись", "签名", "توقيع")
# Lines that nobody sets as running text: symbols, job numbers, end marks, signatures.
_SET_BY_LINES = re.compile(rf"(?:CD|ENDC)\W(?:PV\W)?\d|\d\d-\d{{5}}|[-_]{{5}}|[(（](?:{'|'.join(_MARKS)})[)）]")
_HAN = re.compile("[\u4e00-\u9fff]")
_NOT_PARTED = re.compile(r"[\w./-]{2}", re.ASCII)
_NOT_LOST = re.compile(
    rf"(?:CD|ENDC)\W[\w./*]+|GE\.[\d-]+|\d\d-\d{{5}}|[(（](?:{'|'.join(_MARKS)}|[ACEFRS])[)）]|^[-_ ]+$", re.MULTILINE
)


def rewrapped(width: int) -> Disturbance:
    """Paragraphs and titles set anew to ``width`` characters; mastheads, heads, feet and signature blocks as they were."""

    def change(text: str) -> str:
        pages = []
        for number, page in enumerate(text.split("\f")):
            blocks = re.split(r"(\n[^\S\n]*(?=\n)\n*)", page)
            mast = next((at for at, block in enumerate(blocks) if block.strip()), 0) if number == 0 else -1
            pages.append("".join(block if at == mast else _set_anew(block, width) for at, block in enumerate(blocks)))
        return "\f".join(pages)

    return change


def _set_anew(block: str, width: int) -> str:
    lines = block.strip("\n").split("\n")
    if len(lines) < 2 or _SET_BY_LINES.search(block) or any(name in block for name in _NAMES):
        return block
    lead, tail = block[: len(block) - len(block.lstrip("\n"))], block[len(block.rstrip("\n")) :]
    first = lines[0][: len(lines[0]) - len(lines[0].lstrip())]
    if _HAN.search(block):
        joined, set_lines = "".join(line.strip() for line in lines), []
        while len(joined) > width // 2:
            cut = width // 2
            # No line ends within a number, a word of another script or a symbol.
            while cut > 1 and _NOT_PARTED.match(joined[cut - 1 : cut + 1]):
                cut -= 1
            set_lines.append(joined[:cut])
            joined = joined[cut:]
        return lead + first + "\n".join([*set_lines, joined]) + tail
    return lead + textwrap.fill(" ".join(block.split()), width, initial_indent=first[: width // 3]) + tail


def arabic_indic_digits(text: str) -> str:
    """Arabic-Indic digits in every line that has no Latin letter."""
    digits = {str(digit): chr(0x0660 + digit) for digit in range(10)}
    table = str.maketrans(digits)
    return "\n".join(line if re.search("[A-Za-z]", line) else line.translate(table) for line in text.split("\n"))


def presentation_forms(text: str) -> str:
    """Arabic letters as a PDF's font has them: in initial, medial, final and isolated forms, lam and alef joined."""
    shapes = _shapes()
    shaped: list[str] = []
    before = ""
    at = 0
    while at < len(text):
        pair = text[at : at + 2]
        letter = pair if pair in shapes else text[at]
        after = text[at + len(letter) : at + len(letter) + 1]
        if letter in shapes:
            joined = "<initial>" in shapes.get(before, {})
            joins = "<initial>" in shapes[letter] and after in shapes
            form = {(0, 0): "<isolated>", (0, 1): "<initial>", (1, 1): "<medial>", (1, 0): "<final>"}[joined, joins]
            shaped.append(shapes[letter].get(form, letter))
        else:
            shaped.append(letter)
        if not unicodedata.combining(text[at]):
            before = letter
        at += len(letter)
    return "".join(shaped)


def _shapes() -> dict[str, dict[str, str]]:
    shapes: dict[str, dict[str, str]] = defaultdict(dict)
    for code in range(0xFE80, 0xFEFD):
        form, *plain = unicodedata.decomposition(chr(code)).split()
        shapes["".join(chr(int(letter, 16)) for letter in plain)][form] = chr(code)
    return dict(shapes)


def without_punctuation(text: str) -> str:
    """No punctuation but that of symbols, job numbers and end marks, and the brackets of signature marks."""
    kept, reached = [], 0
    for match in _NOT_LOST.finditer(text):
        kept += [_bare(text[reached : match.start()]), match[0]]
        reached = match.end()
    return "".join([*kept, _bare(text[reached:])])


def _bare(text: str) -> str:
    """What is lost leaves one space, also where it had one on either side: three would be a column's edge."""

    def bare(match: re.Match[str]) -> str:
        lost = all(char.isspace() or unicodedata.category(char)[0] == "P" for char in match[0])
        return " " if lost else match[0]

    between = re.sub(r"(?<=\S)[^\S\n]?[^\w\s]+[^\S\n]?(?=\S)", bare, text)
    return "".join(" " if unicodedata.category(char)[0] == "P" else char for char in between)


def without_form_feeds(text: str) -> str:
    """The pages run together."""
    return text.replace("\f", "")


def in_visual_order(text: str) -> str:
    """Lines with Arabic letters as they are seen, from left to right; brackets as they are drawn."""
    return "\n".join(_seen(line) if re.search("[\u0620-\u064a\ufe70-\ufefc]", line) else line for line in text.split("\n"))


_DRAWN = str.maketrans("()[]«»", ")(][»«")


def _seen(line: str) -> str:
    stripped = line.strip()
    lead, tail = line[: len(line) - len(line.lstrip())], line[len(line.rstrip()) :]
    # Numbers and Latin words are seen as they are read.
    runs = re.sub(r"[0-9A-Za-z]+(?:[./:-][0-9A-Za-z]+)*|[\u0660-\u0669]+", lambda run: run[0][::-1], stripped)
    return f"{lead}{runs[::-1].translate(_DRAWN)}{tail}"


_PIECE = re.compile(
    "[\u0620-\u065f\ufb50-\ufdff\ufe70-\ufefc]+|[0-9A-Za-z\u0660-\u0669]+(?:[./:-][0-9A-Za-z\u0660-\u0669]+)*|."
)
_NUMBER = re.compile(r"\d+(?:[/-]\d+)*")


def _arabic_lines(change: Disturbance) -> Disturbance:
    def changed(text: str) -> str:
        lines = text.split("\n")
        return "\n".join([change(line) if re.search("[\u0620-\u064a\ufe70-\ufefc]", line) else line for line in lines])

    return changed


@_arabic_lines
def words_in_visual_order(line: str) -> str:
    """Each word as it is read, and the last of the line first; brackets as they are drawn."""
    stripped = line.strip()
    lead, tail = line[: len(line) - len(line.lstrip())], line[len(line.rstrip()) :]
    return f"{lead}{''.join(reversed(_PIECE.findall(stripped))).translate(_DRAWN)}{tail}"


@_arabic_lines
def words_in_marks(line: str) -> str:
    """The last word of the line first, and each word between marks of direction."""
    marked = re.sub("[\u0620-\u065f\ufb50-\ufdff\ufe70-\ufefc]+", lambda word: f"\u202b{word[0]}\u202c", line.strip())
    return words_in_visual_order(marked).replace("\u202b", "\0").replace("\u202c", "\u202b").replace("\0", "\u202c")


@_arabic_lines
def numbers_in_marks(line: str) -> str:
    """All as it is read but the space after a number, which stands before it within its marks of direction."""
    inside = re.sub(r"(\d+(?:[/-]\d+)*)( ?)", lambda number: f"\u202a{number[2]}{number[1]}\u202c", line)
    return f"\u202b{inside}\u202c"


@_arabic_lines
def runs_in_visual_order(line: str) -> str:
    """Words as they are read, but what stands before a number after it, and the full stop before its line."""
    if "(" in line:
        return line
    pieces = re.split(r" ?(\d+(?:[/-]\d+)*) ?", line.strip())
    stop = "." if pieces[-1].endswith(".") else ""
    pieces[-1] = pieces[-1].removesuffix(".")
    seen = "".join([f"{piece}  " if _NUMBER.fullmatch(piece) else piece for piece in reversed(pieces)])
    return f"{line[: len(line) - len(line.lstrip())]}{stop}{seen}"


def filled_up(text: str) -> str:
    """A margin at the left, and every line filled up with spaces, the empty ones too."""
    width = max(map(len, text.split("\n")))
    return "\n".join([f"{' ' * 9}{line}{' ' * (width - len(line))}" if "\f" not in line else line for line in text.split("\n")])


def with_latin_letters(text: str) -> str:
    """Every third Cyrillic word with the Latin letters that look like its own."""
    count = iter(range(len(text)))
    latin = str.maketrans("аеорсхАВЕКМНОРСТХ", "aeopcxABEKMHOPCTX")
    return re.sub("[А-Яа-я]{4,}", lambda word: word[0].translate(latin) if next(count) % 3 == 0 else word[0], text)


DISTURBANCES: dict[str, Disturbance] = {
    "narrow lines": rewrapped(40),
    "wide lines": rewrapped(100),
    "a blank line after each": lambda text: text.replace("\n", "\n\n"),
    "spaces at line ends": lambda text: text.replace("\n", "  \n"),
    "no spaces at line starts": lambda text: re.sub(r"^[^\S\n\f]+", "", text, flags=re.MULTILINE),
    "double spaces": lambda text: re.sub(r"(?<=\S) (?=\S)", "  ", text),
    "composed": lambda text: unicodedata.normalize("NFC", text),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: "\ufeff" + text,
    "Arabic-Indic digits": lambda text: arabic_indic_digits(text) if _is_arabic(text) else text,
    "Arabic presentation forms": presentation_forms,
    "Arabic in the order in which it is seen": in_visual_order,
    "Arabic words in the order in which they are seen": words_in_visual_order,
    "Arabic words between marks in the order in which they are seen": words_in_marks,
    "Arabic runs in the order in which they are seen": runs_in_visual_order,
    "numbers between marks in Arabic": numbers_in_marks,
    "a margin, and lines filled up": filled_up,
    "Arabic without the dots of the last letter": lambda text: re.sub("ة(?![\u0620-\u0652])", "ه", text),
    "Latin letters in Cyrillic words": with_latin_letters,
}


def _is_arabic(text: str) -> bool:
    return len(re.findall("[\u0620-\u064a]", text)) > len(re.findall("[A-Za-z]", text))

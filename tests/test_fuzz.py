"""Seeded mutations of whole documents, in every format: nothing is raised, no row speaks of a fault, and two runs agree."""

import io
import random
import re
import zipfile
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from cdcheck import guard
from tests.letters import CODES, draft, text

pytestmark = pytest.mark.full

SAMPLES = Path(__file__).parent.parent / "samples"
ROUNDS = 60
# What stands where nobody expects it: nothing, marks without letters, figures of other scripts, halves of pairs, long runs.
ODD = (
    *(
        "",
        " ",
        "***",
        "\u2026",
        "()",
        "/",
        "CD/",
        "CD/0",
        "1",
        "\u0661",
        "\u2167",
        "\u0640" * 9,
        "\ufffd",
        "\u202e",
        "\u200f",
        "\xad",
    ),
    *(
        "(Signed)",
        "\u7b7e\u540d",
        "Annex",
        "Annex I",
        "\u9644\u4ef6",
        "Original:",
        "[",
        "31/",
        "\u00b9",
        "A" * 400,
        " " * 400,
        "-" * 400,
    ),
    *("30 February 2003", "2003\u5e7413\u670840\u65e5", "page 2", "\f", "\n", "\r\n", "\t", "\x1c"),
)


def mutated(said: str, chance: random.Random) -> str:
    """The text with a few of its lines or words lost, doubled, moved, or replaced by what nobody expects."""
    lines = said.split("\n")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        line = lines[at]
        words = re.split(r"(\s+)", line)
        place = chance.randrange(len(words))
        match chance.randrange(8):
            case 0:
                lines[at] = chance.choice(ODD)
            case 1:
                lines.insert(at, chance.choice(ODD))
            case 2:
                lines.insert(chance.randrange(len(lines) + 1), line)
            case 3:
                lines[at] = "".join([*words[:place], chance.choice(ODD), *words[place + 1 :]])
            case 4:
                lines[at] = line[: chance.randrange(len(line) + 1)]
            case 5:
                lines[at] = line.swapcase()
            case 6 if len(lines) > 1:
                del lines[at]
            case 7 if len(lines) > 31:
                del lines[at : at + chance.randint(1, 30)]
    return "\n".join(lines)


def mutated_bytes(data: bytes, chance: random.Random) -> bytes:
    """The file with a few of its bytes changed, lost or doubled."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(made))
        if chance.random() < 0.6:
            made[at] = chance.randrange(256)
        elif chance.random() < 0.5:
            del made[at : at + chance.randint(1, 60)]
        else:
            made[at:at] = made[at : at + chance.randint(1, 60)]
    return bytes(made)


@cache
def letter(code: str) -> str:
    return text(draft(code, "old"))


def plain(chance: random.Random) -> tuple[str, bytes]:
    return "letter.txt", mutated(letter(chance.choice(CODES)), chance).encode("utf-8", "surrogatepass")


def html(chance: random.Random) -> tuple[str, bytes]:
    said = mutated(letter(chance.choice(CODES)), chance)
    tags = chance.choice((("<p>", "</p>"), ("<div>", ""), ("<td>", "</td>"), ("<pre>", "</pre>")))
    body = "\n".join(tags[0] + line.replace("<", "&lt;") + tags[1] for line in said.split("\n"))
    return "letter.html", mutated(f"<!DOCTYPE html><html><body>{body}</body></html>", chance).encode("utf-8", "replace")


def mutated_xml(data: bytes, chance: random.Random) -> bytes:
    """The part with a few of its elements lost, doubled or moved, or their words replaced by what nobody expects."""
    root = etree.fromstring(data)
    for _ in range(chance.randint(1, 6)):
        elements = [element for element in root.iter() if element is not root and element.getparent() is not None]
        if not elements:
            break
        element = chance.choice(elements)
        parent = element.getparent()
        assert parent is not None
        worded = [one for one in elements if one.text]
        match chance.randrange(5):
            case 0:
                parent.remove(element)
            case 1:
                parent.append(deepcopy(element))
            case 2:
                chance.choice([one for one in elements if one not in element.iter()] or [root]).append(element)
            case _ if worded:
                chance.choice(worded).text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", " ", chance.choice(ODD))
    return etree.tostring(root)


def docx(chance: random.Random) -> tuple[str, bytes]:
    """A Word document with words, elements or bytes of one of its parts changed."""
    file = chance.choice(sorted(SAMPLES.rglob("*.docx")))
    made = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        parts = [name for name in old.namelist() if name.endswith(".xml")]
        changed = chance.choice([name for name in parts if name.startswith("word/")])
        for name in old.namelist():
            data = old.read(name)
            if name == changed:
                data = mutated_xml(data, chance)
            new.writestr(name, data)
    return "letter.docx", made.getvalue() if chance.random() < 0.8 else mutated_bytes(made.getvalue(), chance)


def pdf(chance: random.Random) -> tuple[str, bytes]:
    return "letter.pdf", mutated_bytes(chance.choice(sorted(SAMPLES.rglob("*.pdf"))).read_bytes(), chance)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("make", [plain, html, docx, pdf], ids=lambda make: make.__name__)
def test_no_mutation_meets_a_fault_and_two_runs_agree(make: Callable[[random.Random], tuple[str, bytes]], seed: int) -> None:
    chance = random.Random(f"{make.__name__} {seed}")
    checked = 0
    for number in range(ROUNDS):
        name, data = make(chance)
        report = guard.check(name, data)
        said = report.model_dump_json()
        assert "a fault in cdcheck" not in said, (seed, number)
        checked += report.problem is None
        if number % 10 == 0:
            assert guard.check(name, data).model_dump_json() == said
    assert checked > ROUNDS // 4

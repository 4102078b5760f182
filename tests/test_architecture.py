"""Who may know whom, where words may stand, what a start costs, and what a check may touch."""

import ast
import io
import json
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from cdcheck import shelf
from cdcheck.concordances import Concordance
from cdcheck.manual import MANUAL
from cdcheck.rules import Rule

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "cdcheck"
SHELVES = sorted(folder.name for folder in PACKAGE.iterdir() if (folder / "__init__.py").exists())

HEAVY = {
    "PIL",
    "charset_normalizer",
    "dask",
    "distributed",
    "docx",
    "fsspec",
    "hypothesis",
    "jinja2",
    "jsonschema",
    "lxml",
    "pdfplumber",
    "pypdfium2",
    "pytest",
    "rapidfuzz",
}
HEADINGS = ["Why:", "Source:", "Applies:", "Limits:", "Examples:"]


def sources(*shelves: str) -> list[Path]:
    return [path for name in shelves for path in sorted((PACKAGE / name).glob("*.py"))]


def named(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def docstrings(tree: ast.AST) -> set[tuple[int, int]]:
    """Where the docstrings of a file begin: line and column."""
    found = set()
    for node in ast.walk(tree):
        for statement in getattr(node, "body", []) if not isinstance(node, ast.Lambda | ast.IfExp) else []:
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                found.add((statement.lineno, statement.col_offset))
    return found


def sections(doc: str) -> dict[str, list[str]]:
    """The docstring of a rule by its headings; the first line under the empty heading."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in doc.splitlines():
        if line and not line.startswith(" ") and found:
            heading = line.partition(" ")[0]
        found.setdefault(heading, []).append(line)
    return found


RULES: dict[str, Rule] = shelf.read("rules", "rule", Rule)
CONCORDANCES: dict[str, Concordance] = shelf.read("concordances", "concordance", Concordance)


def doc_of(name: str) -> str:
    shelf_of = "rules" if name in RULES else "concordances"
    return sys.modules[f"cdcheck.{shelf_of}.{name}"].__doc__ or ""


def test_the_layers_hold() -> None:
    """The contracts in pyproject.toml say who may import whom."""
    lint_imports = pytest.importorskip(
        "importlinter.cli", reason="import-linter, of the dev extra, is not installed"
    ).lint_imports
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_imports_name_the_package() -> None:
    relative = re.compile(r"^ *from +\.", re.MULTILINE)
    assert not [named(path) for path in PACKAGE.rglob("*.py") if relative.search(path.read_text(encoding="utf-8"))]


def test_languages_eras_and_kinds_hold_no_code() -> None:
    code = ast.FunctionDef | ast.ClassDef | ast.For | ast.If | ast.While | ast.Lambda
    found = []
    for path in sources("languages", "eras", "kinds"):
        if not path.name.startswith("_"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found += [f"{named(path)}, line {node.lineno}" for node in ast.walk(tree) if isinstance(node, code)]
    assert not found


def test_words_live_in_languages_and_not_in_code() -> None:
    found = []
    for path in sources("rules", "parts", "regions", "concordances"):
        text = path.read_text(encoding="utf-8")
        if text.isascii():
            continue
        told = docstrings(ast.parse(text))
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            foreign = {char for char in token.string if char.isalpha() and not char.isascii()}
            if foreign and token.start not in told:
                found.append(f"{named(path)}, line {token.start[0]}: {sorted(foreign)}")
    assert not found


def test_annotations_are_types_and_not_words() -> None:
    paths = sources("rules", "parts", "regions", "concordances")
    assert not [named(path) for path in paths if "from __future__ import annotations" in path.read_text(encoding="utf-8")]


def test_no_rule_knows_another() -> None:
    for path in sources("rules"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cdcheck.rules."):
                assert str(node.module).rpartition(".")[2].startswith("_"), f"{named(path)} imports {node.module}"


def run(code: str, *arguments: str) -> str:
    """What a fresh interpreter prints for ``code``."""
    done = subprocess.run(
        [sys.executable, "-B", "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("module", ["cdcheck", "cdcheck.cli"])
def test_a_start_imports_nothing_heavy(module: str) -> None:
    loaded = set(json.loads(run(f"import {module}, json, sys; print(json.dumps(list(sys.modules)))")))
    assert not {name for name in loaded if name.partition(".")[0] in HEAVY}


@pytest.mark.full
def test_a_check_imports_nothing_of_a_comparison() -> None:
    code = "import json, sys; from cdcheck import check; check('x.txt', open(sys.argv[1], 'rb').read()); "
    code += "print(json.dumps([*sys.modules]))"
    loaded = json.loads(run(code, "samples/en/letter.txt"))
    assert "cdcheck.pipeline" in loaded
    assert not [name for name in loaded if name.startswith(("cdcheck.compare", "cdcheck.concordances"))]


def test_no_concordance_knows_another() -> None:
    for path in sources("concordances"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cdcheck.concordances."):
                assert str(node.module).rpartition(".")[2].startswith("_"), f"{named(path)} imports {node.module}"


def test_a_start_imports_no_rule_no_part_and_no_language() -> None:
    loaded = json.loads(run("import cdcheck.cli, json, sys; print(json.dumps(list(sys.modules)))"))
    shelved = re.compile(rf"cdcheck\.({'|'.join(SHELVES)})\.[a-z]")
    assert not [name for name in loaded if shelved.match(name)]


def test_the_package_alone_costs_nothing() -> None:
    loaded = json.loads(run("import cdcheck, json, sys; print(json.dumps(list(sys.modules)))"))
    assert [name for name in loaded if name.startswith(("cdcheck", "pydantic"))] == ["cdcheck"]


WATCHED = """
import json, sys
from pathlib import Path
touched = []
def watch(event, arguments):
    if event.startswith(("socket.", "subprocess.", "os.system", "os.remove", "os.rename", "os.mkdir", "urllib.")):
        touched.append(event)
    elif event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        touched.append(f"open {arguments[0]} {arguments[1]}")
documents = [(path, Path(path).read_bytes()) for path in sys.argv[1:]]
sys.addaudithook(watch)
from cdcheck import check
for name, data in documents:
    check(name, data)
print(json.dumps(touched))
"""


@pytest.mark.full
def test_a_check_opens_no_socket_starts_nothing_and_writes_no_file() -> None:
    samples = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "samples").rglob("*.txt"))
    assert samples
    assert json.loads(run(WATCHED, *samples)) == []


def out_of_order(doc: str) -> Iterator[str]:
    """What is wrong with the docstring of a rule."""
    told = sections(doc)
    if list(told) != ["", *HEADINGS]:
        yield f"its headings are {list(told)}"
        return
    if not re.fullmatch(r"[A-Z].{10,}\.", told[""][0]):
        yield "its first line is not one sentence"
    if any(told[""][1:]):
        yield "its first line does not stand alone"
    for heading in HEADINGS:
        first, *rest = told[heading]
        if first != heading and heading != "Source:":
            yield f"{heading} does not stand alone on its line"
        if not any(line.strip() for line in rest):
            yield f"{heading} says nothing"
        if not all(line.startswith("    ") for line in rest if line):
            yield f"{heading} is not indented by four spaces"
    if len([line for line in told["Why:"][1:] if line]) > 3:
        yield "its why has more than three lines"


def test_a_rule_explains_itself_whole_and_in_order() -> None:
    assert not {name: wrong for name in [*RULES, *CONCORDANCES] if (wrong := list(out_of_order(doc_of(name))))}


def test_a_docstring_that_is_out_of_order_is_told_so() -> None:
    whole = "A letter is dated.\n" + "".join(f"\n{one}\n    Words.\n" for one in HEADINGS)
    assert not list(out_of_order(whole))
    for right, wrong in (
        ("A letter is dated.", "a letter is dated."),
        ("A letter is dated.", "A letter is dated.\nIt is."),
        ("Why:", "Because:"),
        ("Limits:\n    Words.", "Limits:\n"),
        ("Limits:\n", "Limits: none\n"),
        ("Applies:\n    ", "Applies:\n  "),
        ("Why:\n", "Why:\n" + "    Words.\n" * 3),
    ):
        assert right in whole
        assert list(out_of_order(whole.replace(right, wrong))), wrong


def test_a_rule_names_a_known_source_or_the_documents_it_was_seen_in() -> None:
    wrong = []
    for name in [*RULES, *CONCORDANCES]:
        first, *rest = sections(doc_of(name))["Source:"]
        source = first.removeprefix("Source:").strip()
        # Practice names documents.
        if not (source in MANUAL or (source == "Practice" and re.search(r"\d", " ".join(rest)))):
            wrong.append(name)
    assert not wrong


def test_messages_do_not_speak_of_rules() -> None:
    # "None of the names" is English.
    inner = re.compile(r"\b(None(?! of the\b)|cantTell|Absent|regex|parser?)\b")
    wrong = [
        (rule.id, said)
        for rule in RULES.values()
        for said in (rule.passes, rule.fails)
        if inner.search(said) or rule.id in said
    ]
    assert not wrong


def test_ids_are_unique_former_ones_included() -> None:
    ids = [id_ for rule in [*RULES.values(), *CONCORDANCES.values()] for id_ in (rule.id, *rule.formerly)]
    assert len(ids) == len(set(ids))


def test_a_source_address_stands_in_the_manual_alone() -> None:
    # The names of XML namespaces look like addresses, and nothing is there.
    address = re.compile(r"https?:/{2}(?!schemas\.|\(\?:schemas|www\.w3\.org/XML/)")
    for path in sources("rules", "parts", "regions", "concordances", "languages", "eras", "kinds", "readers"):
        assert not address.search(path.read_text(encoding="utf-8")), named(path)

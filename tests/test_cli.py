"""The command line: the exit-code table, what goes where, and what wrong use and bad input are told."""

import io
import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

import cdcheck
from cdcheck import cli, compare, inputs, pipeline, renderers, schemas
from cdcheck.cli import _printing
from tests.drawn import PATIENCE
from tests.made import fake_check

ROOT = Path(__file__).parent.parent
LETTER = ROOT / "samples/en/letter.txt"
FORMATS = renderers.names()
COMMANDS_WITH_A_FILE = ("check", "parts", "lines")

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command line in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def invoke(*args: str | Path, stdin: bytes = b"") -> Result:
        result = CliRunner().invoke(cli.app, [str(arg) for arg in args], input=stdin, prog_name="cdcheck")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke


@pytest.fixture
def verdicts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], list[str]]:
    """Makes documents of which each holds its verdict, and lets the check read it from them."""
    monkeypatch.setattr(pipeline, "check", fake_check)

    def make(outcomes: str) -> list[str]:
        names = []
        for number, outcome in enumerate(outcomes.split()):
            name = f"{number}.txt"
            if outcome == "nothing":
                name = "nothing-*"
            elif outcome != "missing":
                (tmp_path / name).write_text(outcome)
            names.append(name)
        return names

    return make


def process(*args: str | Path, **options: object) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "cdcheck", *map(str, args)]
    return subprocess.run(command, capture_output=True, timeout=PATIENCE, cwd=ROOT, **options)  # type: ignore[call-overload, no-any-return]


def one_line_about(result: Result, name: str, *words: str) -> None:
    lines = result.stderr.splitlines()
    assert len(lines) == 1, result.stderr
    assert lines[0].startswith(f"cdcheck: {name}: ")
    for word in words:
        assert word in lines[0]


def usage_error(result: Result, *words: str) -> None:
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr


# The contract, a row for each outcome of a run: what the documents came to, and the exit code.
TABLE = [
    ("conforms", 0),
    ("does-not-conform", 1),
    ("cannot-say", 3),
    ("unreadable", 4),
    ("missing", 4),
    ("nothing", 4),
    ("conforms conforms", 0),
    ("conforms does-not-conform", 1),
    ("conforms cannot-say", 3),
    ("cannot-say does-not-conform", 1),
    ("does-not-conform unreadable", 4),
    ("cannot-say unreadable", 4),
    ("conforms missing", 4),
    ("does-not-conform missing cannot-say conforms", 4),
    ("does-not-conform nothing", 4),
    ("conforms nothing", 4),
]


@pytest.mark.sample(6)
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("outcomes", "code"), TABLE)
def test_the_exit_code_is_the_same_in_every_format(
    form: str, outcomes: str, code: int, run: Run, verdicts: Callable[[str], list[str]], tmp_path: Path
) -> None:
    names = verdicts(outcomes)
    assert run("check", *names, "--format", form).exit_code == code
    assert run("check", *names, "--format", form, "--exit-zero").exit_code == 0
    report = tmp_path / "report"
    assert run("check", *names, "--report", f"{form}={report}").exit_code == code
    assert report.exists()
    documents = [outcome for outcome in outcomes.split() if outcome != "nothing"]
    problems = [outcome for outcome in outcomes.split() if outcome in ("unreadable", "missing", "nothing")]
    result = run("check", *names, "--format", form)
    assert len(result.stderr.splitlines()) == len(problems)
    if form == "jsonl":
        assert len(result.stdout.splitlines()) == len(documents)
    if form == "json":
        value = json.loads(result.stdout)
        assert len(value.get("reports", [value])) == len(documents)
        assert value.get("summary", {}).get("unmatched", []) == ["nothing-*"] * outcomes.split().count("nothing")


@pytest.mark.sample(20)
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "wrong",
    [
        ("--format", "pdf"),
        ("--report", "pdf=report.pdf"),
        ("--report", "json"),
        ("--report", "json="),
        ("--report", "json=no/such/folder/report.json"),
        ("--report", "json=."),
        ("--fail-on", "doubt"),
        ("--language", "de"),
        ("--era", "golden"),
        ("--kind", "postcard"),
        ("--as-of", "tomorrow"),
        ("--as-of", "2026-02-30"),
        ("--as-of", "20260203"),
        ("--max-bytes", "0"),
        ("--max-bytes", "much"),
        ("--name", "letter.txt"),
        ("--no-such-option", "x"),
    ],
    ids=" ".join,
)
def test_wrong_usage_exits_with_2_whatever_else_is_the_matter(form: str, wrong: tuple[str, str], run: Run) -> None:
    usage_error(run("check", "missing.txt", "--format", form, *wrong, "--exit-zero"), wrong[0])


def test_a_wrong_option_is_told_what_is_allowed(run: Run) -> None:
    usage_error(run("check", LETTER, "--format", "pdf"), "'pdf' is not one of", *FORMATS)
    usage_error(run("check", LETTER, "--report", "pdf=x"), "'pdf' is not one of", *FORMATS)
    usage_error(run("check", LETTER, "--fail-on", "x"), "error", "warning", "note", "cannot-say")
    usage_error(run("check", LETTER, "--language", "de"), "'de' is not one of ar, en, es, fr, ru, zh")
    usage_error(run("check", LETTER, "--era", "x"), "old-template", "new-template")
    usage_error(run("parts", LETTER, "--kind", "x"), "letter", "note-verbale")
    usage_error(run("check", LETTER, "--as-of", "x"), "YYYY-MM-DD")
    usage_error(run("rules", "--family", "x"), "page-headers", "symbol")
    usage_error(run("rules", "--format", "x"), "text", "json", "markdown")
    usage_error(run("schema", "x"), *schemas.names())
    usage_error(run("check"), "PATH")
    usage_error(run("inspect"), "inspect")


@pytest.mark.parametrize("link", ["none", "symbolic", "hard", "folder"])
def test_a_report_never_overwrites_what_is_checked(run: Run, tmp_path: Path, link: str) -> None:
    document = tmp_path / "in" / "letter.txt"
    document.parent.mkdir()
    document.write_bytes(LETTER.read_bytes())
    target = document if link == "none" else tmp_path / "report.txt"
    if link == "symbolic":
        target.symlink_to(document)
    elif link == "hard":
        os.link(document, target)
    elif link == "folder":
        (tmp_path / "again").symlink_to(document.parent, target_is_directory=True)
        target = tmp_path / "again" / "letter.txt"
    for command in ("check", "compare"):
        for given in ("in/letter.txt", "in"):
            usage_error(run(command, given, "--report", f"text={target}"), "--report", "one of the documents")
            assert document.read_bytes() == LETTER.read_bytes()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("special", ["a pipe (FIFO)", "a socket", "a device"])
@pytest.mark.parametrize("command", ["check", "lines", "parts", "compare", "batch", "verify", "annotate"])
def test_what_is_no_ordinary_file_is_refused_before_it_is_opened(
    command: str, special: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    path = folder / "letter.pdf"
    if special == "a socket":
        # The names of sockets are short.
        monkeypatch.chdir(folder)
        socket.socket(socket.AF_UNIX).bind(path.name)
        monkeypatch.chdir(tmp_path)
    elif special == "a device":
        path.symlink_to("/dev/zero")
    else:
        os.mkfifo(path)
    opened: list[str] = []
    really = os.open
    monkeypatch.setattr(os, "open", lambda file, *rest, **more: opened.append(str(file)) or really(file, *rest, **more))
    more = {"batch": ["--out", "out"], "annotate": ["-o", "copy.pdf"], "verify": [LETTER]}.get(command, [])
    for given in (path, folder) if command in ("check", "compare", "batch") else (path,):
        result = run(command, given, *more)
        assert result.exit_code == (2 if command == "verify" else 4), result.output
        assert special in " ".join(result.stderr.split())
    assert not [name for name in opened if name.endswith("letter.pdf")]


def test_reports_are_written_beside_what_is_printed(run: Run, tmp_path: Path) -> None:
    result = run("check", LETTER, "--format", "json", "--report", "text=a.txt", "--report", "jsonl=b.jsonl")
    assert result.exit_code == 0
    assert (tmp_path / "a.txt").read_text(encoding="utf-8").startswith("conforms: CD/1697")
    assert json.loads((tmp_path / "b.jsonl").read_text(encoding="utf-8")) == json.loads(result.stdout)


def test_a_letter_that_conforms_exits_with_0_and_one_that_does_not_with_1(run: Run, tmp_path: Path) -> None:
    assert run("check", LETTER).exit_code == 0
    faulty = tmp_path / "faulty.txt"
    faulty.write_text(LETTER.read_text(encoding="utf-8").replace("CD/1697\npage 2", "CD/1679\npage 2"), encoding="utf-8")
    result = run("check", faulty)
    assert result.exit_code == 1
    assert result.stdout.startswith("does not conform: CD/1697, letter, English")
    assert re.search(r"faulty\.txt:\d+:1 page 2 “CD/1679", result.stdout)
    assert run("check", faulty, "--fail-on", "warning").exit_code == 1


@pytest.mark.parametrize("command", COMMANDS_WITH_A_FILE)
def test_bad_input_is_told_in_one_line_and_exits_with_4(command: str, run: Run, tmp_path: Path) -> None:
    bad = {
        "empty.txt": (b"", "empty"),
        "blank.txt": (b" \n\f\n", "no text"),
        "letter.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
        "letter.docx": (b"PK\x03\x04" + b"\0" * 30 + b"word/document.xml", "DOCX"),
        "random.bin": (bytes(range(256)) * 8, "binary"),
        "ebcdic.txt": ("Conference on Disarmament, letter dated 3 March 2003 ".encode("cp500") * 4, "encoding"),
        "long.txt": (b"x" * 100_001, "100,000"),
    }
    for name, (data, word) in bad.items():
        (tmp_path / name).write_bytes(data)
        result = run(command, name)
        assert result.exit_code == 4
        one_line_about(result, name, word)
    one_line_about(run(command, "missing.txt"), "missing.txt", "no such file")
    assert run(command, "missing.txt").exit_code == 4


@pytest.mark.parametrize("command", COMMANDS_WITH_A_FILE)
def test_a_file_of_a_gigabyte_is_refused_unread(
    command: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(2**30)
    monkeypatch.setattr(inputs, "bounded", lambda *_: pytest.fail("it was read"))
    result = run(command, "huge.txt")
    assert result.exit_code == 4
    one_line_about(result, "huge.txt", "1,073,741,824 bytes", "67,108,864", "--max-bytes")


def test_the_limit_can_be_set(run: Run) -> None:
    size = LETTER.stat().st_size
    assert run("check", LETTER, "--max-bytes", str(size)).exit_code == 0
    assert run("check", LETTER, "--max-bytes", str(size - 1)).exit_code == 4
    assert run("check", "-", "--max-bytes", str(size), stdin=LETTER.read_bytes()).exit_code == 0
    result = run("check", "-", "--max-bytes", str(size - 1), stdin=LETTER.read_bytes())
    assert result.exit_code == 4
    one_line_about(result, "standard input", "--max-bytes")


def test_an_unreadable_file_is_told_and_the_others_are_checked(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(LETTER.read_bytes())

    def denied(file: object, max_bytes: int) -> bytes:
        raise PermissionError(13, "Permission denied")

    result = run("check", "a.txt", "b.txt")
    assert result.exit_code == 4
    one_line_about(result, "a.txt", "empty")
    assert result.stdout.startswith("conforms: b.txt\n")
    monkeypatch.setattr(inputs, "bounded", denied)
    one_line_about(run("check", "b.txt"), "b.txt", "it cannot be read: permission denied")


def test_the_standard_input_is_a_document(run: Run) -> None:
    result = run("check", "-", "--format", "json", stdin=LETTER.read_bytes())
    assert result.exit_code == 0
    assert json.loads(result.stdout)["input"]["name"] == "standard input"
    result = run("check", "-", "--name", "letter.txt", "--format", "json", stdin=LETTER.read_bytes())
    assert json.loads(result.stdout)["input"]["name"] == "letter.txt"
    for command in ("lines", "parts"):
        assert "letter.txt" in run(command, "-", "--name", "letter.txt", stdin=LETTER.read_bytes()).stdout
    one_line_about(run("check", "-"), "standard input", "empty")


def letters_in(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(LETTER.read_bytes())


def checked(result: Result) -> list[str]:
    value = json.loads(result.stdout)
    return [report["input"]["name"] for report in value.get("reports", [value])]


def test_a_folder_stands_for_the_documents_in_it(run: Run, tmp_path: Path) -> None:
    letters_in(tmp_path, "in/b.txt", "in/a.TXT", "in/under/c.text", "in/notes.bin", "in/.hidden.txt", "in/.git/d.txt")
    assert checked(run("check", "in", "--format", "json")) == ["in/a.TXT", "in/b.txt", "in/under/c.text"]
    assert run("check", "in").stdout.endswith("3 documents: 3 conform\n")


def test_a_glob_stands_for_what_it_matches(run: Run, tmp_path: Path) -> None:
    letters_in(tmp_path, "b.txt", "a.txt", "c.bin", "in/under/d.txt", "e[1].txt")
    assert checked(run("check", "?.txt", "--format", "json")) == ["a.txt", "b.txt"]
    assert checked(run("check", "**/d.txt", "--format", "json")) == ["in/under/d.txt"]
    assert checked(run("check", "e[1].txt", "--format", "json")) == ["e[1].txt"]
    assert checked(run("check", "i*", "--format", "json")) == ["in/under/d.txt"]


def test_each_document_is_checked_once(run: Run, tmp_path: Path) -> None:
    letters_in(tmp_path, "in/a.txt", "in/b.txt")
    assert checked(run("check", "in/b.txt", "in", "in/*.txt", "in/../in/a.txt", "--format", "json")) == ["in/b.txt", "in/a.txt"]


@pytest.mark.parametrize("form", FORMATS)
def test_where_there_is_nothing_to_check_the_exit_code_is_4(form: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run("check", "empty", "--format", form)
    assert result.exit_code == 4
    one_line_about(result, "empty", "no file in this folder", ".txt")
    result = run("check", "*.txt", "--format", form)
    assert result.exit_code == 4
    one_line_about(result, "*.txt", "nothing matches")
    if form == "json":
        assert json.loads(result.stdout)["summary"]["unmatched"] == ["*.txt"]


@pytest.mark.full
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names of files that are no text")
def test_a_name_that_is_no_text_is_no_obstacle(run: Run, tmp_path: Path) -> None:
    name = os.fsdecode(b"letter-\xff\x1b[31m.txt")
    letters_in(tmp_path, name)
    for form in FORMATS:
        assert run("check", ".", "--format", form).exit_code == 0
    assert "letter-\\xff\\x1b[31m" in run("check", ".").stdout
    (tmp_path / name).write_bytes(b"")
    assert run("check", ".").stderr == "cdcheck: ./letter-\\xff\\x1b[31m.txt: the file is empty\n"


def test_the_user_overrules_what_is_recognised(run: Run) -> None:
    options = ("--language", "fr", "--era", "new-template", "--kind", "note-verbale", "--as-of", "2026-01-31")
    document = json.loads(run("check", LETTER, *options, "--format", "json").stdout)["document"]
    assert (document["language"], document["era"], document["kind"]) == ("fr", "new-template", "note-verbale")
    assert document["era_reason"] == "as the user says"
    assert "kind:     note-verbale (as the user says)" in run("parts", LETTER, "--kind", "note-verbale").stdout


def test_standard_output_holds_the_report_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    result = run("check", "empty.txt", LETTER, "--format", "json")
    value = json.loads(result.stdout)
    assert value["reports"][0]["problem"] == "the file is empty"
    assert value["reports"][0]["verdict"] == "cannot-say"
    assert {row["outcome"] for row in value["reports"][0]["rows"]} == {"untested"}
    result = run("check", "missing.txt", "--format", "json")
    assert json.loads(result.stdout)["input"] == {
        "name": "missing.txt",
        "format": None,
        "sha256": None,
        "size": None,
        "pages": None,
        "text_layer": None,
        "notes": [],
    }


def test_what_does_not_apply_is_shown_when_asked_for(run: Run) -> None:
    assert "Does not apply" not in run("check", LETTER).stdout
    assert "Does not apply" in run("check", LETTER, "--verbose").stdout


def test_lines_and_parts_show_the_document(run: Run) -> None:
    lines = run("lines", LETTER)
    assert lines.exit_code == 0
    assert re.search(r"^ *2 \| +CD/1697$", lines.stdout, re.MULTILINE)
    assert "page 3" in lines.stdout
    parts = run("parts", LETTER)
    assert parts.exit_code == 0
    assert re.search(r"^ *2 masthead +masthead\.symbol, symbol +\| +CD/1697$", parts.stdout, re.MULTILINE)
    assert "footnotes: absent: " in parts.stdout
    assert json.loads(run("parts", LETTER, "--format", "json").stdout)["parts"]["symbol"]["value"]["number"] == 1697
    assert json.loads(run("lines", LETTER, "--format", "json").stdout)["pages"] == 3


def test_parts_are_shown_of_a_text_of_no_known_language(run: Run) -> None:
    result = run("parts", "-", stdin=b"1234567\n")
    assert result.exit_code == 0
    assert "language: unknown" in result.stdout


@pytest.mark.full
def test_every_rule_explains_itself(run: Run) -> None:
    for rule in pipeline.rules().values():
        result = run("explain", rule.id)
        assert result.exit_code == 0
        for heading in ("Why", "Source", "Applies", "Limits", "Examples"):
            assert f"\n{heading}\n" in result.stdout
    assert run("explain", "SYMBOL_is_well_formed").exit_code == 0


def test_an_unknown_rule_is_told_its_nearest(run: Run) -> None:
    usage_error(run("explain", "symbol-is-wel-formed"), "RULE", "symbol-is-well-formed", "cdcheck rules")
    usage_error(run("explain", "page-headers"), "is a family", "symbol-heads-every-page")
    usage_error(run("explain", "?"), "there is no rule")


def test_the_rules_are_listed(run: Run) -> None:
    number = len(pipeline.rules()) + len(compare.concordances())
    assert run("rules").stdout.endswith(f"\n{number} rules\n")
    assert len(json.loads(run("rules", "--format", "json").stdout)["rules"]) == number
    assert len(re.findall(r"^\| `", run("rules", "--format", "markdown").stdout, re.MULTILINE)) == number
    of_symbol = json.loads(run("rules", "--format", "json", "--family", "symbol").stdout)["rules"]
    assert {rule["family"] for rule in of_symbol} == {"symbol"}


@pytest.mark.parametrize("name", schemas.names())
def test_each_schema_is_printed_as_it_stands_on_disk(name: str, run: Run) -> None:
    result = run("schema", name)
    assert result.exit_code == 0
    assert json.loads(result.stdout) == json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))


def test_the_version_and_the_help_are_printed(run: Run) -> None:
    assert run("--version").stdout == f"cdcheck {cdcheck.__version__}\n"
    help_text = run("--help").stdout
    for command in ("check", "compare", "parts", "lines", "verify", "explain", "rules", "schema"):
        assert re.search(rf"^  {command} ", help_text, re.MULTILINE)
        assert run(command, "--help").exit_code == 0
    assert "Exit codes" in help_text


def test_a_fault_of_our_own_is_no_finding(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fault(*args: object, **options: object) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr(pipeline, "check", fault)
    monkeypatch.setattr(sys, "argv", ["cdcheck", "check", str(LETTER)])
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert end.value.code == 4
    assert "please report it" in capsys.readouterr().err


def test_the_command_works_from_a_shell() -> None:
    done = process("check", "samples/en/letter.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode("utf-8").startswith("conforms: CD/1697")
    assert b"\x1b" not in done.stdout
    done = process("check", "no-such-letter.txt")
    assert (done.returncode, done.stderr) == (4, b"cdcheck: no-such-letter.txt: there is no such file or folder\n")


@pytest.mark.full
def test_the_report_is_the_same_in_any_locale() -> None:
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0"}
    done = [
        process("check", "samples/ar/letter.txt", env=environment) for environment in (plain, {**plain, "LC_ALL": "C.UTF-8"})
    ]
    assert done[0].returncode == done[1].returncode == 0
    assert done[0].stdout == done[1].stdout
    assert "مؤتمر" in done[0].stdout.decode("utf-8")


@pytest.mark.full
@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
@pytest.mark.parametrize(
    "args", [("check", "samples/en", "--format", "json"), ("check", "samples/en"), ("parts", "samples/en/letter.txt")]
)
def test_a_broken_pipe_is_quiet_and_changes_no_exit_code(args: Sequence[str]) -> None:
    whole = process(*args)
    command = [sys.executable, "-m", "cdcheck", *args]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as cut:
        assert cut.stdout is not None and cut.stderr is not None
        cut.stdout.close()
        errors = cut.stderr.read()
        assert (cut.wait(60), errors) == (whole.returncode, whole.stderr)


@pytest.mark.sample(1)
@pytest.mark.skipif(sys.platform == "win32", reason="there are no terminals to open there")
@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_there_is_colour_on_a_terminal_only(environment: dict[str, str], coloured: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    command = [sys.executable, "-m", "cdcheck", "check", "samples/en/no-such-letter.txt"]
    with subprocess.Popen(command, stdout=theirs, stderr=subprocess.DEVNULL, cwd=ROOT, env={**kept, **environment}) as child:
        os.close(theirs)
        printed = os.read(ours, 10_000)
        child.wait(60)
    os.close(ours)
    assert (b"\x1b[" in printed) is coloured
    assert b"not checked" in printed


def test_help_and_wrong_usage_import_no_rule() -> None:
    code = "import sys; sys.argv = ['cdcheck', *{}]\ntry:\n import cdcheck.cli; cdcheck.cli.main()\nexcept SystemExit: pass\n"
    code += "heavy = ('cdcheck.rules', 'cdcheck.parts', 'cdcheck.pipeline', 'rich')\n"
    code += "print([name for name in sys.modules if name.startswith(heavy)])"
    for args in (["--help"], ["check", "--help"], ["--version"], ["check"]):
        done = subprocess.run(
            [sys.executable, "-c", code.format(args)], capture_output=True, text=True, timeout=PATIENCE, cwd=ROOT
        )
        assert done.stdout.endswith("[]\n"), done.stdout + done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a disk that is full is Linux's")
def test_a_full_disk_is_one_line_and_no_wrong_usage(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    result = run("check", LETTER, "--report", "json=/dev/full")
    assert (result.exit_code, result.stderr) == (4, "cdcheck: /dev/full: it cannot be written: no space left on device\n")
    with open("/dev/full", "wb", buffering=0) as full:
        monkeypatch.setattr(_printing.sys, "stdout", io.TextIOWrapper(full, write_through=True))
        with pytest.raises(typer.Exit) as ended:
            _printing.show("a report")
    assert ended.value.exit_code == 4


def test_a_document_called_something_else_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_bytes(LETTER.with_suffix(".docx").read_bytes())
    for form in ("text", "markdown"):
        assert "its name ends in .pdf, but it is a Word document" in run("check", "letter.pdf", "--format", form).stdout

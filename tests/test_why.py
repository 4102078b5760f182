"""Why a rule says what it says: every candidate with its place and a reason, and no trace of it in a check."""

import json
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from typer.testing import CliRunner, Result

from cdcheck import candidates, cli, guard, pipeline, place, readers, schemas, views, why
from cdcheck.document import Line, whole
from tests import letters, mutations
from tests.making import docx
from tests.making import pdf as making
from tests.parts import seen

ROOT = Path(__file__).parents[1]
LETTER = ROOT / "samples/en/letter.txt"
SAMPLES = sorted((ROOT / "samples").rglob("*.txt"))
# Recognisers that have something to choose among, and the placings.
CHOOSING = (
    "masthead",
    "page_headers",
    "job_number",
    "end_mark",
    "footnotes",
    "symbol",
    "title",
    "letter",
    "annex_headings",
    "cover",
    "sections",
    "signatories",
    "annexes",
    "place_dates",
    "first_page",
    "running_text",
    "language",
    "era",
    "kind",
)
Run = Callable[..., Result]


def told(rule: str, text: str, **overrules: Any) -> schemas.Why:
    return why.see("letter.txt", text.encode(), rule=rule.replace("-", "_"), **overrules)


def considered(answer: schemas.Why, part: str) -> list[tuple[bool, str, str]]:
    """The candidates of a part: whether taken, the words, and why."""
    found = next(one for one in answer.parts if one.part == part)
    return [(one.taken, (one.location.text if one.location else None) or "", one.why) for one in found.candidates]


_EACH = 16


def validate(answer: schemas.Why) -> None:
    value = json.loads(answer.model_dump_json())
    jsonschema.Draft202012Validator(schemas.schema("why")).validate(value)


@pytest.mark.sample(3)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: str(path.relative_to(ROOT / "samples")))
def test_what_is_said_of_a_rule_is_its_row_and_a_check_is_the_same_while_somebody_asks(sample: Path) -> None:
    data = sample.read_bytes()
    report = pipeline.check(sample.name, data)
    assert candidates.recorded(partial(pipeline.check, sample.name, data))[0] == report
    # Each answer sees the document anew: of each sample other rules are asked, and of all samples together every rule often.
    for module, rule in [*pipeline.rules().items()][SAMPLES.index(sample) % _EACH :: _EACH]:
        answer = why.see(sample.name, data, rule=module)
        assert answer.row == next(row for row in report.rows if row.rule == rule.id)
        assert answer.document == report.document
        assert {said.outcome for said in answer.said} >= {answer.row.outcome}
        printed = views.why(answer)
        assert printed.startswith(f"{rule.id} ")
        for part in answer.parts:
            assert f"\n{part.part}" in printed
    validate(answer)


@pytest.mark.parametrize("module", pipeline.rules())
def test_a_rule_stands_on_what_it_asks_for_and_on_what_that_is_made_from(module: str) -> None:
    answer = why.see("letter.txt", LETTER.read_bytes(), rule=module)
    names = [part.part for part in answer.parts]
    assert len(names) == len(set(names))
    asked = [part.part for part in answer.parts if part.asked]
    wanted = set(pipeline.asks_for(module))
    made = {part.type: name for name, part in pipeline.parts().items()}
    assert {made[kind] for kind in wanted if kind in made} <= set(asked)
    if "title" in names:
        assert {"running_text", "language", "masthead", "page_headers"} <= set(names)
    if pipeline.rules()[module].kinds:
        assert "kind" in asked


def nasty() -> list[str]:
    """Texts in which something is to be refused for every part."""
    mast = seen.MASTHEAD + "                          a line that is none of the masthead's\n"
    title = seen.TITLE + "\n" * 40 + "        Letter from nobody, undated.\n"
    body = seen.BODY + "        The undersigned has signed the letter; see annex II to it.\n"
    posts = "\nAmbassador\nPermanent Representative of China\nto the Conference on Disarmament\n"
    annexed = (
        seen.ANNEXED.replace("Moscow,", "Held on 3 May 2001 and on 5 May 2001\n\nMoscow,")
        + "\fCD/1850\npage 3\n\nAnnex II\n\n1. A numbered paragraph.\n\nGE.08-60403\n\n12-345678\n\n(Signed) Third Signatory\n"
    )
    texts = [
        seen.letter(masthead=mast, body=body, annexed=annexed),
        seen.letter(title=title),
        seen.letter(annexed=annexed + "\fThe text goes on upon a page that has no running head.\n"),
        seen.letter(masthead="", foot="", annexed=annexed),
        seen.letter(signed=posts),
        seen.letter(foot="\n1/ The first note.\n\n2 no note, for it stands below no rule.\n"),
        seen.letter(annexed="\nAnnex\n" + seen.ANNEXED, signed=""),
        seen.letter(body="\nAnnex\n\n" + seen.BODY),
        "CD/1697\npage 3\n\nThe text goes on.\n",
        "\f".join(LETTER.read_text(encoding="utf-8").split("\f")[1:]),
        LETTER.read_text(encoding="utf-8").replace("\f", "\n"),
    ]
    return texts + [path.read_text(encoding="utf-8") for path in SAMPLES if path.parent.name == "faulty"]


@pytest.mark.sample(3)
@pytest.mark.parametrize("part", CHOOSING)
def test_every_recogniser_shows_what_it_takes_and_what_it_refuses(part: str) -> None:
    taken, refused = 0, 0
    for text in nasty():
        document = readers.read("letter.txt", text.encode())
        _, record = candidates.recorded(partial(pipeline.see, document))
        for one in record.candidates.get(part, []):
            taken += one.taken
            refused += not one.taken
            assert one.why
            assert one.why == one.why.strip(" .")
            assert one.location is not None or part in ("language", "era", "kind", "running_text", "masthead", "page_headers")
    if part == "kind":
        answers = [told("kind-is-known", text) for text in nasty()]
        taken = sum(one[0] for answer in answers for one in considered(answer, "kind"))
        refused = sum(not one[0] for answer in answers for one in considered(answer, "kind"))
    assert taken
    # What is no text is refused; the rest of the signature lines is, of the annexes', hardly ever.
    assert refused


@pytest.mark.parametrize(
    ("rule", "text", "part", "taken", "words", "reason"),
    [
        (
            "title-is-present",
            seen.letter(title="\n        LETTER OF THANKS\n\n", signed="", foot="", annexed=""),
            "title",
            False,
            "LETTER OF THANKS",
            "it may begin a title, but no date and no sender's post and no addressee within 6 lines",
        ),
        (
            "title-is-present",
            seen.letter(),
            "title",
            True,
            "LETTER DATED 12 FEBRUARY 2008",
            "it has a date and a sender and an addressee and what is transmitted",
        ),
        ("masthead-is-dated", seen.letter(), "masthead", True, "29 February 2008", "the date"),
        (
            "masthead-is-dated",
            seen.letter(masthead=seen.MASTHEAD.replace("29 February 2008", "Tuesday next")),
            "masthead",
            False,
            "Tuesday next",
            "none of what was still looked for here: the distribution, the date",
        ),
        ("signatories-are-present", seen.letter(), "sections", True, "(Signed) First Signatory", "a signature mark"),
        (
            "signatories-are-present",
            seen.letter(signed="\n  He has signed it at once.\n"),
            "sections",
            False,
            "He has signed it at once.",
            "the word stands neither in brackets nor alone",
        ),
        (
            "signatories-are-present",
            seen.letter(annexed=seen.ANNEXED + "\n\n(Signed) Third Signatory\n"),
            "sections",
            False,
            "(Signed) Third Signatory",
            "far below the first",
        ),
        (
            "annexes-are-numbered-in-order",
            seen.letter(annexed=seen.ANNEXED.replace("STATEMENT", "Annex II")),
            "annexes",
            True,
            "Annex II",
            "it heads an annex",
        ),
        (
            "annexes-are-numbered-in-order",
            seen.letter(body=seen.BODY.replace("a statement.", "a statement (see\nannex II).")),
            "annex_headings",
            False,
            "annex II).",
            "it begins or ends as a piece of a sentence does",
        ),
        (
            "place-dates-are-real",
            seen.letter(annexed=seen.ANNEXED.replace("Moscow, 11 February 2008", "From 3 May 2001 to 5 May 2001")),
            "place_dates",
            False,
            "From 3 May 2001 to 5 May 2001",
            "more than one date",
        ),
        ("place-dates-are-real", seen.letter(), "place_dates", True, "Moscow, 11 February 2008", "a place and a date"),
        ("job-number-is-present", seen.letter(), "job_number", True, "GE.08-60402 (E) 230408 230408", "the first"),
        (
            "job-number-is-one",
            seen.letter(annexed=seen.ANNEXED + "\nGE.08-60403\n"),
            "job_number",
            False,
            "GE.08-60403",
            "another one than GE.08-60402 (E) 230408 230408",
        ),
        (
            "footnotes-match-their-marks",
            seen.letter(annexed=seen.ANNEXED.replace("They will", "1. They will")),
            "footnotes",
            False,
            "1. They will state it again.",
            "neither a rule nor the file makes it a note",
        ),
        (
            "symbol-heads-every-page",
            seen.letter(annexed=seen.ANNEXED.replace("CD/1839\npage 2\n", "")),
            "page_headers",
            False,
            "STATEMENT",
            "page 2 has no running head",
        ),
        ("end-mark-closes-the-document", seen.letter(), "end_mark", True, "-----", "a row of strokes"),
        (
            "end-mark-closes-the-document",
            seen.letter(annexed=seen.ANNEXED.replace("-----", "")),
            "end_mark",
            False,
            "Moscow, 11 February 2008",
            "no row of strokes",
        ),
        (
            "symbol-is-well-formed",
            seen.letter(masthead="", annexed=seen.ANNEXED + "\f" + seen.ANNEXED + "\fCD/1850\npage 4\n\nText.\n"),
            "symbol",
            False,
            "CD/1850 page 4",
            "more running heads have CD/1839",
        ),
        (
            "letter-asks-for-circulation",
            seen.letter(body="\n        We have the honour to transmit the text.\n"),
            "letter",
            False,
            "We have the honour to transmit the text.",
            "no formula that asks for circulation",
        ),
        (
            "letter-transmits-the-text",
            seen.letter(),
            "letter",
            True,
            "We have the honour to transmit",
            "a formula that transmits a text, plural",
        ),
        ("job-number-is-present", "CD/1697\npage 3\n\nThe text goes on.\n", "first_page", False, "CD/1697 page 3", "page 3"),
    ],
)
def test_a_candidate_is_shown_with_its_words_and_the_reason(
    rule: str, text: str, part: str, taken: bool, words: str, reason: str
) -> None:
    found = considered(told(rule, text), part)
    assert [one for one in found if one[0] is taken and words in one[1] and reason in one[2]], found


def test_language_era_and_kind_say_what_spoke_for_each() -> None:
    answer = told("kind-is-known", seen.letter())
    assert any(taken and why_.endswith(" of its common words at the head") for taken, _, why_ in considered(answer, "language"))
    assert any(not taken and why_.startswith("Russian: ") for taken, _, why_ in considered(answer, "language"))
    assert (False, "", "note-verbale: the title is that of a letter") in considered(answer, "kind")
    assert (
        False,
        "",
        "working-paper: CD/1839 is not of the series CD/WP., CD/CRP.; no words at its head announce it",
    ) in considered(answer, "kind")
    assert {why_.partition(":")[0] for _, _, why_ in considered(answer, "kind")} == set(place.kinds()) - {"unknown"}
    eras = considered(told("job-number-is-present", seen.letter()), "era")
    assert any(taken and why_.startswith("old-template: masthead date 29 February 2008, title date") for taken, _, why_ in eras)
    assert any(not taken and why_ == "new-template: nothing speaks for it" for taken, _, why_ in eras)
    overruled = told("job-number-is-present", seen.letter(), era="new-template")
    assert next(part for part in overruled.parts if part.part == "era").outcome == "new-template (as the user says)"


def test_no_more_candidates_are_kept_than_anybody_reads() -> None:
    many = "\n\n".join([f"Annex {n}, which is cited" for n in range(1, 1000)])
    part = next(one for one in told("annexes-cited-exist", seen.letter(annexed=many)).parts if one.part == "annex_headings")
    assert len(part.candidates) <= 2 * candidates.MOST
    assert part.left_out >= 999 - candidates.MOST
    assert f"and {part.left_out} more" in views.why(told("annexes-cited-exist", seen.letter(annexed=many)))


def test_nothing_is_kept_when_nobody_asks_and_nothing_of_what_others_do() -> None:
    span = whole([Line("CD/1697", 1)])
    assert not candidates.asked()
    candidates.took("symbol", span, "said to nobody")

    def asks() -> None:
        assert candidates.asked()
        other = threading.Thread(target=candidates.took, args=("symbol", span, "said in another thread"))
        other.start()
        other.join()
        candidates.refused("symbol", span, "said here")

    _, record = candidates.recorded(asks)
    assert [one.why for one in record.candidates["symbol"]] == ["said here"]
    assert not candidates.asked()
    with pytest.raises(ZeroDivisionError):
        candidates.recorded(lambda: 1 // 0)
    assert not candidates.asked()


@pytest.mark.sample(1)
@pytest.mark.parametrize("language", letters.CODES)
def test_the_answer_comes_through_the_guard_from_a_pdf_and_a_docx(language: str) -> None:
    draft = letters.draft(language, "old")
    files = {"letter.docx": docx.make(draft)}
    if not making.missing("typst"):
        files["letter.pdf"] = making.make("typst", {"letter": draft})["letter"]
    for name, data in files.items():
        for rule in ("title_is_present", "signatories_are_present", "page_headers_count_the_pages"):
            answer = why.see(name, data, rule=rule)
            validate(answer)
            assert answer.row.outcome == "passed", answer.row.message
            taken = [one for part in answer.parts for one in part.candidates if one.taken and one.location]
            assert taken
            if name.endswith(".pdf"):
                assert all(one.location and one.location.page and one.location.box for one in taken)
    guard.close()


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


def test_the_command_answers_and_exits_with_0_whatever_the_rule_says(run: Run, tmp_path: Path) -> None:
    result = run("why", "title-is-present", LETTER)
    assert result.exit_code == 0
    assert result.stdout.startswith("title-is-present passes (error): ")
    text = mutations.BASES["two senders"]("en", "old")
    (tmp_path / "untitled.txt").write_text(letters.text(text).replace("LETTER DATED", "PAPER OF"), encoding="utf-8")
    result = run("why", "TITLE_IS_PRESENT", "untitled.txt")
    assert result.exit_code == 0
    assert result.stdout.startswith("title-is-present fails (error): ")
    assert run("why", "title-is-present", "-", "--name", "given.txt", stdin=LETTER.read_bytes()).exit_code == 0
    printed = json.loads(
        run("why", "masthead-date-is-not-in-the-future", LETTER, "--as-of", "2003-03-01", "--format", "json").stdout
    )
    assert printed["row"]["outcome"] == "failed"
    jsonschema.Draft202012Validator(schemas.schema("why")).validate(printed)


def test_a_rule_that_there_is_none_of_is_told_the_nearest(run: Run) -> None:
    for asked, words in (
        ("title-is-here", "the nearest is title-is-"),
        ("title-is-presentt", "the nearest is title-is-present"),
        ("symbol", "'symbol' is a family"),
        ("", "there is no rule ''"),
    ):
        result = run("why", asked, LETTER)
        assert (result.exit_code, result.stdout) == (2, "")
        assert words in result.stderr
    assert run("why", "title-is-present", "missing.txt", "--era", "golden").exit_code == 2
    assert run("why", "title-is-present").exit_code == 2


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("missing.txt", None, "no such file"),
        ("empty.txt", b"", "empty"),
        ("letter.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
        ("random.bin", bytes(range(256)) * 8, "binary"),
        ("figures.txt", b"1 2 3\n4 5 6\n", "no letters of a script"),
        ("pages.txt", b"CD/1697\f" * 3000, "--max-pages"),
    ],
)
def test_a_bad_file_is_told_in_one_line_and_exits_with_4(
    name: str, data: bytes | None, word: str, run: Run, tmp_path: Path
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    result = run("why", "title-is-present", name)
    assert (result.exit_code, result.stdout) == (4, "")
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith(f"cdcheck: {name}: ")
    assert word in result.stderr


def test_words_of_a_document_drive_no_terminal(run: Run, tmp_path: Path) -> None:
    text = seen.letter(masthead=seen.MASTHEAD.replace("ENGLISH", "\x1b[31mENGLISH\x9b1m\u202e"))
    (tmp_path / "letter.txt").write_text(text, encoding="utf-8")
    printed = run("why", "masthead-names-its-language", "letter.txt").stdout
    assert not [char for char in printed if char != "\n" and (char < " " or "\x7f" <= char <= "\x9f" or char == "\u202e")]

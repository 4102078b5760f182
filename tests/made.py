"""Reports made up for the tests of what comes after the check: every outcome, no document needed."""

from hashlib import sha256

from cdcheck import schemas
from cdcheck.outcome import Counts, FailOn, Input, Location, PartReport, Placed, Report, Row, Tool, Verdict, Waiver

TOOL = Tool(name="cdcheck", version="0.0.0", rule_set="sha256:" + "0" * 64)
SOURCE = "practice"
ESCAPES = "\x1b[31mCD/1679\x1b[0m\x07 \x1b]0;title\x07page\u202e 2\x9b1m"
"""Words that would colour, ring, rename and turn around a terminal."""


def rule_texts() -> tuple[schemas.RuleText, schemas.RuleText]:
    """Two rules, one with a written source and one from practice."""
    rule = schemas.RuleText(
        rule="symbol-is-well-formed",
        family="symbol",
        severity="error",
        title="The document has a symbol.",
        why="To find it.",
        source=schemas.Source(
            key="guide", title="A | guide", url="https://example.org/guide", read="2026-11", text="A symbol\nis one."
        ),
        applies="To all.",
        limits="None.",
        examples="en, page 1:\n    good: CD/1697\n    bad: CD 1697",
        catalogue=("SY-01",),
        formerly=("symbol-is-good",),
    )
    practice = rule.model_copy(update={"rule": "symbol-b", "source": schemas.Source(key="practice", text="Seen in CD/1839.")})
    return rule, practice


def person_rows(kind: str, language: str | None) -> tuple[schemas.CoveredRow, ...]:
    """Two rows of the catalogue that need an eye."""
    return (
        schemas.CoveredRow(
            row="MH-01",
            requirement="a masthead & its items",
            state="partly",
            rules=("masthead-is-present",),
            remark="Check where it is.",
        ),
        schemas.CoveredRow(row="TX-01", requirement="headings", state="person", remark="Check the outline."),
    )


def plain_report(name: str, verdict: Verdict = "conforms", problem: str | None = None) -> Report:
    """A report with a verdict and hardly anything else."""
    return Report(
        tool=TOOL,
        input=Input(name=name),
        document=Placed(),
        verdict="cannot-say" if problem else verdict,
        problem=problem,
        counts=Counts(),
        parts={},
        rows=(),
    )


def full_report() -> Report:
    """A report with a row of every outcome and of every severity, a waiver, right-to-left words, escapes and long words."""
    rows = (
        Row(
            rule="end-mark-closes-the-document",
            family="end-mark",
            severity="note",
            outcome="failed",
            title="An end mark closes the document.",
            message="The document has no end mark.",
            advice="Add the end mark as the last line.",
            source=SOURCE,
            locations=(Location(page=3, line=80, column=1, end_line=80, end_column=11, text="Ottawa, 18 February 2003"),),
        ),
        Row(
            rule="symbol-is-the-same-everywhere",
            family="page-headers",
            severity="error",
            outcome="failed",
            title="Every page header has the symbol of the document.",
            message=f"This page header has the symbol {ESCAPES}, and the document is CD/1697.",
            source=SOURCE,
            locations=(
                Location(page=2, line=38, column=1, end_line=39, end_column=6, text=ESCAPES),
                Location(page=1, line=2, column=49, text="CD/1697", role="related", note="the symbol in the masthead"),
            ),
            expected="CD/1697",
            found=ESCAPES,
            nearest="CD/1697",
        ),
        Row(
            rule="title-names-the-addressee",
            family="title",
            severity="warning",
            outcome="failed",
            title="The title names the addressee.",
            message="The title names (هيئة نزع السلاح), which is another body.",
            source=SOURCE,
            locations=(Location(page=1, line=8, text="رسالة مؤرخة 3 آذار/مارس 2003 موجهة إلى " + "هيئة نزع السلاح " * 12),),
            expected="مؤتمر نزع السلاح",
        ),
        Row(
            rule="letter-asks-for-circulation",
            family="letter",
            severity="warning",
            outcome="failed",
            title="The letter asks for circulation.",
            message="The letter does not ask for its circulation.",
            source=SOURCE,
            locations=(Location(box=(72.0, 90.5, 300.0, 102.5), page=1, text="We have the honour"),),
            waiver=Waiver(reason="asked for by telephone", author="the editor", expires="2030-01-01"),
        ),
        Row(
            rule="masthead-is-dated",
            family="masthead",
            severity="error",
            outcome="cantTell",
            title="The masthead has a date that exists.",
            message="No masthead was found.",
            cause="masthead",
            source=SOURCE,
        ),
        Row(
            rule="masthead-distribution-is-legal",
            family="masthead",
            severity="warning",
            outcome="cantTell",
            title="A distribution line has one of the legal words.",
            message="No masthead was found.",
            cause="masthead",
            source=SOURCE,
        ),
        Row(
            rule="symbol-is-well-formed",
            family="symbol",
            severity="error",
            outcome="passed",
            title="The document has a well-formed symbol.",
            message="The symbol is CD/1697.",
            source=SOURCE,
            locations=(
                Location(page=1, line=2, column=49, text="CD/1697"),
                Location(page=2, line=38, column=1, text="CD/1697"),
            ),
        ),
        Row(
            rule="footnotes-match-their-marks",
            family="footnotes",
            severity="error",
            outcome="inapplicable",
            title="Each footnote has its mark.",
            message="The document has no footnotes.",
            source=SOURCE,
        ),
        Row(
            rule="kind-is-known",
            family="kind",
            severity="error",
            outcome="untested",
            title="The kind of the document is known.",
            message="It was left out.",
            source=SOURCE,
        ),
    )
    return Report(
        tool=TOOL,
        input=Input(name="letters/رسالة.txt", format="text", sha256="0" * 64, size=2930, pages=3, text_layer="plain-text"),
        document=Placed(
            symbol="CD/1697",
            kind="letter",
            kind_detail="letter",
            kind_reason="its title is that of a letter",
            language="ar",
            language_reason="96 per cent of the letters at its head are Arabic",
            era="old-template",
            era_reason="masthead date 14 March 2003, title date 3 آذار/مارس 2003",
        ),
        verdict="does-not-conform",
        counts=Counts(passed=1, failed=3, cantTell=2, inapplicable=1, untested=1, waived=1, errors=1, warnings=1, notes=1),
        parts={
            "symbol": PartReport(
                found=True,
                value={"text": "CD/1697", "series": "CD", "number": 1697, "suffixes": [], "reissued": False},
                evidence=(Location(page=1, line=2, column=49, text="CD/1697"),),
            ),
            "masthead": PartReport(found=False, reason="No masthead was found.", evidence=(Location(page=1, line=1),)),
        },
        rows=rows,
    )


def fake_check(name: str, data: bytes, *, fail_on: FailOn = "error", **overrules: str | None) -> Report:
    """In the place of the check: the verdict is what the file says, and ``problem`` for one that could not be checked."""
    said = data.decode().strip()
    verdicts: dict[str, Verdict] = {v: v for v in ("conforms", "does-not-conform", "cannot-say")}  # type: ignore[misc]
    report = plain_report(name, verdicts[said]) if said in verdicts else plain_report(name, problem="it could not be read")
    given = report.input.model_copy(update={"name": name, "size": len(data), "sha256": sha256(data).hexdigest()})
    return report.model_copy(update={"input": given})

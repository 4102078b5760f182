"""The HTML reader: lines as a browser shows them, encodings, and what is left out."""

import html
from itertools import zip_longest
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cdcheck import pipeline, readers
from cdcheck.document import Document
from cdcheck.outcome import Report
from cdcheck.readers import Unreadable, _apart, _limits
from cdcheck.readers.html import read
from tests import letters, mutations
from tests.letters import CODES, Draft, Template


def document(body: str) -> Document:
    return read("letter.html", f"<!DOCTYPE html><html><head><title>no</title></head><body>{body}</body></html>".encode())


def texts(body: str) -> list[str]:
    return [line.text for line in document(body).lines]


def refused(data: bytes) -> str:
    with pytest.raises(Unreadable) as refusal:
        read("letter.html", data)
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


# Lines


def test_blocks_and_breaks_end_lines_and_white_space_is_one_space() -> None:
    assert texts("<div>one\n  <b>two</b> <i> three</i></div><div>four<br>five</div>six") == [
        "one two three",
        "four",
        "five",
        "six",
    ]


def test_paragraphs_are_parted_by_a_blank_line_and_blocks_are_not() -> None:
    assert texts("<p>one</p>\n<p>two</p><div>three</div><div>four</div>") == ["one", "", "two", "", "three", "four"]
    assert texts("<p>one</p><br><br><p>two</p>") == ["one", "", "", "two"]
    assert texts("<p>one</p><hr><p>two</p>") == ["one", "", "two"]


def test_preformatted_text_keeps_its_lines_and_columns() -> None:
    assert texts("<pre>  CD/1697      one\n\ntwo</pre>") == ["  CD/1697      one", "", "two"]


def test_characters_are_read_by_their_names_and_numbers() -> None:
    assert texts("<p>&eacute;&nbsp;&#x645;&#8212;&amp;&unknown;&#xD800;</p>")[0].startswith(
        "\u00e9\u00a0\u0645\u2014&&unknown;"
    )


def test_cells_have_their_places() -> None:
    seen = document("<table><tr><td colspan=2>a<th>b</tr><tr><td><table><tr><td>c</table></td><td><p>d</p></td></tr></table>")
    assert [(line.cell, line.text) for line in seen.lines if line.text] == [
        ((1, 1, 1), "a"),
        ((1, 1, 3), "b"),
        ((2, 1, 1), "c"),
        ((1, 2, 2), "d"),
    ]


def test_numbers_of_lists_are_part_of_the_text() -> None:
    assert texts("<ol start=3><li>a<li value=7>b<li><div>c</div></ol>") == ["3. a", "7. b", "8. c"]
    assert texts("<ol type=a><li>a<ol type=I><li>b</ol><li>c</ol>") == ["a. a", "", "I. b", "", "b. c"]
    assert texts("<ol reversed><li>a<li>b</ol><ul><li>c</ul>") == ["2. a", "1. b", "", "\u2022 c"]
    assert texts("<ul style='list-style: none'><li>a</ul>") == ["a"]


def test_raised_numbers_are_marks_of_notes_and_capitals_are_capitals() -> None:
    assert texts("<p>word<sup>1</sup> 2003<sup>2</sup> 1<sup>er</sup></p>") == ["word1 2003 \u00b2 1er"]
    assert texts("<p style='text-transform: uppercase'>Note <q>verbale</q></p>") == ["NOTE \u201cVERBALE\u201d"]


def test_a_page_break_for_print_is_a_form_feed() -> None:
    assert texts("<p>a</p><p style='page-break-before: always'>b</p>") == ["a", "\f", "b"]
    assert texts("a<br style='page-break-before:always' clear=all>b") == ["a", "\f", "", "b"]
    assert texts("<p style='break-after: page'>a</p><p>b</p>") == ["a", "\f", "b"]


def test_notes_of_word_are_footnotes() -> None:
    seen = document(
        "<p>a</p><div style='mso-element:footnote-list'><div style='mso-element:footnote'><p>1 Note.</p></div></div>"
    )
    assert [(line.zone, line.text) for line in seen.lines if line.text] == [("body", "a"), ("footnote", "1 Note.")]


def test_what_is_hidden_or_no_text_is_left_out_and_told() -> None:
    hidden = "<div hidden>b</div><p style='display:none'>c</p><span style='mso-hide:all'>d</span>"
    machinery = "<script>e</script><style>f</style><template>g</template><!-- h --><noscript>i</noscript>"
    seen = document(f"<p>a</p>{hidden}{machinery}<svg><text>j</text></svg><p><del>k</del><ins>l</ins></p>")
    assert [line.text for line in seen.lines if line.text] == ["a", "l"]
    assert seen.notes == (
        '3 lines are in the file and are not printed: "b", "c", "d" (hidden)',
        "1 passage marked as deleted left out",
    )


@pytest.mark.parametrize(
    ("element", "why"),
    [
        ("<span hidden>{}</span>", _apart.HIDDEN),
        ("<span style='visibility: hidden'>{}</span>", _apart.HIDDEN),
        ("<span style='opacity: 0'>{}</span>", _apart.HIDDEN),
        ("<span style='font-size:0'>{}</span>", _apart.HIDDEN),
        ("<span style='color: #fff'>{}</span>", _apart.GROUND),
        ("<font color=white>{}</font>", _apart.GROUND),
        ("<span style='color: rgb(255, 255, 255)'>{}</span>", _apart.GROUND),
        ("<span style='color: rgba(0,0,0,0)'>{}</span>", _apart.GROUND),
        ("<span style='background: #036; color: #003366'>{}</span>", _apart.GROUND),
        ("<s>{}</s>", _apart.STRUCK),
        ("<span style='text-decoration: red line-through'>{}</span>", _apart.STRUCK),
        ("<del>{}</del>", _apart.DELETED),
        ("<span hidden><div>{}<br></div></span>", _apart.HIDDEN),
    ],
)
def test_words_that_nobody_sees_stand_apart_and_the_rest_of_the_line_counts(element: str, why: str) -> None:
    seen = document(f"<p>CD/9001 {element.format('of March')} 2031</p>")
    assert " ".join(" ".join(line.text for line in seen.lines).split()) == "CD/9001 2031"
    assert [(one.line.text, one.why, one.printed) for one in seen.apart] == [("of March", why, False)]


@pytest.mark.parametrize(
    "element",
    [
        "<span style='color: white; background: navy'>{}</span>",
        "<table bgcolor=black><tr><td><font color=white>{}</font></td></tr></table>",
        "<div style='background: url(a.png)'><span style='color: #ffffff'>{}</span></div>",
        "<span style='color: white'><span style='color: black'>{}</span></span>",
        "<span style='color: inherit; opacity: 0.9; font-size: 0.9em; left: -3px'>{}</span>",
        "<ins>{}</ins>",
    ],
)
def test_words_that_a_page_shows_count(element: str) -> None:
    seen = document(f"<p>a</p>{element.format('b')}")
    assert [line.text for line in seen.written] == ["a", "b"]
    assert seen.apart == ()


def test_what_the_making_of_a_page_left_in_it_is_told() -> None:
    seen = document(
        "<p>On <input placeholder='Enter a date'> <del>old</del><ins>new</ins></p>"
        "<p>b <input value='typed'><input type=hidden value=c></p>"
        "<div style='mso-element:comment'>Check this.</div>"
    )
    assert [line.text for line in seen.written] == ["On Enter a date new", "b typed"]
    assert [(one.kind, one.text, one.line.text if one.line else None) for one in seen.traces] == [
        ("placeholder", "Enter a date", "On Enter a date new"),
        ("deletion", "old", "On Enter a date new"),
        ("insertion", "new", "On Enter a date new"),
        ("comment", "Check this.", None),
    ]


def test_the_navigation_of_a_site_is_printed_and_does_not_count() -> None:
    seen = document("<nav><a>Home</a> <a>Documents</a></nav><div role=search>Find</div><p>CD/9001</p>")
    assert [line.text for line in seen.written] == ["CD/9001"]
    assert [(one.line.text, one.printed) for one in seen.apart] == [("Home Documents", True), ("Find", True)]
    assert seen.notes == ()


# Encodings


@pytest.mark.parametrize(
    ("encoding", "name", "words"),
    [
        ("utf-8", "UTF-8", "Конференция"),
        ("cp1251", "windows-1251", "Конференция"),
        ("koi8_r", "KOI8-R", "Конференция"),
        ("gb18030", "gb2312", "裁军谈判会议"),
        ("cp1256", "windows-1256", "مؤتمر"),
        ("cp1252", "iso-8859-1", "Conférence – désarmement"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_names(encoding: str, name: str, words: str) -> None:
    for meta in (f'<meta charset="{name}">', f'<META content="text/html; charset={name}" http-equiv=Content-Type>'):
        assert read("a.html", f"<html>{meta}<p>{words}</p>".encode(encoding)).lines[0].text == words


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_a_byte_order_mark_or_zeros_tell_the_encoding(encoding: str) -> None:
    page = "<html><meta charset=windows-1251><p>Конференция по разоружению</p>".encode(encoding)
    seen = readers.read("page", page)
    assert (seen.format, seen.lines[0].text) == ("html", "Конференция по разоружению")


def test_a_false_or_missing_name_of_an_encoding_is_found_out() -> None:
    page = "<html><meta charset=big5><p>Конференция по разоружению — Genève</p>"
    seen = read("a", page.encode())
    assert (seen.lines[0].text, seen.notes) == ("Конференция по разоружению — Genève", ("read as UTF-8, though it says big5",))
    bare = "<html><p>Конференция по разоружению, Женева</p>"
    seen = read("a", bare.encode("cp1251"))
    assert seen.lines[0].text == "Конференция по разоружению, Женева"
    assert "windows-1251" in seen.notes[0]


# What is refused, and what chooses the reader


@pytest.mark.parametrize("data", [b"", b" \n", b"<html></html>", b"<html><script>x</script>", b"<!-- a -->", b"\xef\xbb\xbf"])
def test_a_page_without_text_is_refused(data: bytes) -> None:
    assert refused(data) in ("there is no text in it", "the file is empty")


def test_a_page_over_a_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_limits, "MAX_LINES", 10)
    assert "more lines than the limit of 10" in refused(b"<p>a" * 11)


def test_entities_that_unfold_and_files_are_no_part_of_a_page() -> None:
    page = (
        b'<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><html><body><p>x &a; &b;</p></body></html>'
    )
    assert "root:" not in " ".join(line.text for line in read("a", page).lines)


def test_markup_or_the_suffix_chooses_the_reader() -> None:
    assert readers.read("page", b"\n <!doctype HTML><p>a").format == "html"
    assert readers.read("page.htm", b"<p>CD/1697</p>").format == "html"
    assert readers.read("page.txt", b"CD/1697 <html>").format == "text"
    assert {".htm", ".html"} <= set(readers.suffixes())


@settings(deadline=None)
@given(st.text(alphabet="<>/pdivtabler olshn=\"'&;#x1-!a \n\f\0\u0645", max_size=80) | st.text(max_size=60))
def test_no_page_does_worse_than_be_refused(page: str) -> None:
    try:
        seen = read("a.html", f"<html>{page}".encode("utf-8", "ignore"))
    except Unreadable as refusal:
        assert str(refusal) and "\n" not in str(refusal)
        return
    assert [line.number for line in seen.lines] == list(range(1, len(seen.lines) + 1))
    assert not any(set(line.text) & set("\n\r\0") for line in seen.lines)


# Whole letters


def page_of(draft: Draft) -> bytes:
    """A letter as a web page: masthead and signatures in tables, annexes on pages of their own in print."""
    say = html.escape
    body = []
    if draft.mast is not None:
        mast = draft.mast
        rest = [mast.distribution, mast.symbol, mast.date, mast.language, mast.original]
        told = "<br>".join(say(line) for line in rest if line)
        body.append(f"<table><tr><td>{say(mast.body or '')}</td><td>{told}</td></tr></table>")
    body.append(f"<h2>{say(letters.title_text(draft))}</h2>")
    body += [f"<p>{say(paragraph)}</p>" for paragraph in draft.paragraphs]
    blocks = []
    for one in draft.signatures:
        lines = [one.signed.format(name=one.name), *[line for line in (one.rank, one.post) if line]]
        blocks.append([*lines[1:][::-1], lines[0]] if draft.language == "zh" else lines)
    if draft.columns == "interleaved":
        rows = ["".join(f"<td>{say(cell or '')}</td>" for cell in row) for row in zip_longest(*blocks)]
    else:
        rows = ["".join(f"<td>{'<br>'.join(map(say, block))}</td>" for block in blocks)]
    body.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>" if blocks else "")
    body.append(f"<p>{say(draft.job_line or '')}</p>")
    for annex in draft.annexes:
        heading = f"<h2>{say(annex.heading)}</h2>" if annex.heading else ""
        title = annex.title.upper() if annex.title and draft.template == "old" else annex.title
        body.append(f"<div style='page-break-before:always'>{heading}<h3>{say(title or '')}</h3>")
        body += [f"<p>{say(paragraph)}</p>" for paragraph in annex.paragraphs]
        body.append(f"<p>{say(annex.place_date or '')}</p></div>")
    body.append(f"<p>{draft.end_mark}</p>")
    return f"<!DOCTYPE html><html lang={draft.language}><body>{''.join(body)}</body></html>".encode()


def outcomes(report: Report) -> dict[str, str]:
    """What each rule said, without those on running heads, which a page of the web does not have."""
    assert report.problem is None
    return {
        row.rule: row.outcome
        for row in report.rows
        if row.family != "page-headers" and row.rule != "symbol-is-the-same-everywhere"
    }


def values(report: Report, *names: str) -> Any:
    return {name: "".join(str(report.parts[name].value).split()) for name in names}


@pytest.mark.parametrize("template", mutations.TEMPLATES)
@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("base", ["two senders", "a paper", "two annexes", "a note"])
def test_a_letter_is_the_same_as_text_and_as_a_page(base: str, language: str, template: Template) -> None:
    draft = mutations.BASES[base](language, template)
    as_text = pipeline.check("letter.txt", letters.text(draft).encode())
    as_page = pipeline.check("letter.html", page_of(draft))
    assert outcomes(as_page) == outcomes(as_text)
    same = ("symbol", "masthead", "title", "annexes", "job_number", "end_mark", "place_dates")
    assert values(as_page, *same) == values(as_text, *same)

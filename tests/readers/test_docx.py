"""The DOCX reader: every feature of Word that a letter may be set with, and what is refused."""

import io
import zipfile
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cdcheck import pipeline, readers
from cdcheck.document import Document, Line, Running, Style
from cdcheck.outcome import Report
from cdcheck.readers import Unreadable, _docx_package, _limits
from cdcheck.readers._docx_text import RULE
from cdcheck.readers._limits import MAX_LINE
from cdcheck.readers.docx import read
from tests import letters, mutations
from tests.drawn import examples
from tests.letters import CODES, Template
from tests.making.docx import MANNERS, PAGE_BREAK, File, box, make, p, packed, page_field, table, text
from tests.outcomes import of_both

MAIN = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"


def document(body: str, file: File | None = None) -> Document:
    return read("letter.docx", (file or File()).made(body))


def texts(body: str, file: File | None = None) -> list[str]:
    return [line.text for line in document(body, file).lines]


def zones(body: str, file: File | None = None) -> list[tuple[str, str]]:
    return [(line.zone, line.text) for line in document(body, file).lines]


def cells(body: str) -> list[tuple[tuple[int, int, int] | None, str]]:
    return [(line.cell, line.text) for line in document(body).lines]


def refused(data: bytes) -> str:
    with pytest.raises(Unreadable) as refusal:
        read("letter.docx", data)
    message = str(refusal.value)
    assert "\n" not in message
    return message


def changed(data: bytes, parts: dict[str, bytes]) -> bytes:
    """A file with parts put in the place of others, or added."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    return packed({name: archive.read(name) for name in archive.namelist()} | parts)


# The text


def test_a_paragraph_is_a_line_and_lines_are_numbered_through_the_document() -> None:
    seen = document(p("one") + p("") + p("three"))
    plain = Style("none", "none", "left")
    assert seen.lines == (Line("one", 1, style=plain), Line("", 2), Line("three", 3, style=plain))
    assert (seen.format, seen.pages, seen.text_layer, seen.notes) == ("docx", None, "born-digital", ())


def test_runs_are_joined_and_breaks_part_lines() -> None:
    assert texts(p(text("CD"), text("/1697"), text("\tone\ntwo"))) == ["CD/1697\tone", "two"]


def test_space_at_the_end_of_a_run_counts_only_where_it_is_said_to_be_kept() -> None:
    assert texts("<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t xml:space='preserve'> b\n c</w:t></w:r></w:p>") == ["a b  c"]


def test_signs_are_read_as_the_characters_that_they_show() -> None:
    hyphens = "<w:r><w:t>GE.03</w:t><w:noBreakHyphen/><w:t>60777</w:t><w:softHyphen/></w:r>"
    sign = '<w:r><w:sym w:font="{}" w:char="{}"/></w:r>'
    assert texts(p(hyphens)) == ["GE.03\u201160777\u00ad"]
    assert texts(p("a", sign.format("Symbol", "F0B3"), sign.format("Wingdings", "F0FE"), sign.format("Any", "2022"))) == [
        "a\u2265\u2611\u2022"
    ]
    seen = document(p("a", sign.format("Webdings", "F041")))
    assert seen.lines[0].text == "a\ufffd"
    assert "1 sign of a font of signs not known" in seen.notes[0]


def test_words_within_links_controls_and_other_elements_are_read() -> None:
    inner = text("a") + f"<w:hyperlink>{text('b')}</w:hyperlink><w:sdt><w:sdtContent>{text('c')}</w:sdtContent></w:sdt>"
    ruby = f"<w:r><w:ruby><w:rt>{text('not')}</w:rt><w:rubyBase>{text('d')}</w:rubyBase></w:ruby></w:r>"
    smart = f"<w:smartTag><w:bdo w:val='rtl'>{text('e')}</w:bdo></w:smartTag><m:oMath><m:r><m:t>f</m:t></m:r></m:oMath>"
    assert texts(p(inner, ruby, smart)) == ["abcdef"]
    assert texts(f"<w:sdt><w:sdtContent>{p('g')}</w:sdtContent></w:sdt>") == ["g"]


def test_arabic_stands_in_the_order_of_reading() -> None:
    run = "<w:r><w:rPr><w:rtl/></w:rPr><w:t>(توقيع) CD/1697</w:t></w:r>"
    assert texts(p(run, properties="<w:bidi/>")) == ["(توقيع) CD/1697"]


def test_a_field_shows_its_result_and_not_its_instruction() -> None:
    begin, parted, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = "<w:r><w:instrText> REF x </w:instrText></w:r>"
    assert texts(p("a", begin, code, text("hidden"), parted, text("b"), end, "c")) == ["abc"]
    assert texts(p(begin, begin, code, parted, "code", end, parted, "shown", end)) == ["shown"]
    assert texts(p(begin, code, "lost") + p("the rest")) == ["", "the rest"]


def test_letters_formatted_as_capitals_are_capitals() -> None:
    assert texts(p(text("Note verbale", "<w:caps/>"), style="Normal")) == ["NOTE VERBALE"]
    assert texts(p("Note verbale", style="Capitals")) == ["NOTE VERBALE"]
    assert texts(p(text("Note verbale", '<w:caps w:val="0"/>'), style="Capitals")) == ["Note verbale"]


def test_a_rule_of_underlined_tabs_is_a_rule() -> None:
    underlined = '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/><w:tab/></w:r>'
    assert texts(p("end") + p(underlined)) == ["end", "_" * 12]
    assert texts(p("I.", underlined, "Title")) == ["I.\t\tTitle"]


# Gaps


def test_space_between_paragraphs_is_a_blank_line() -> None:
    assert texts(p("a", style="Spaced") + p("b")) == ["a", "", "b"]
    assert texts(p("a") + p("b", properties='<w:spacing w:before="240"/>')) == ["a", "", "b"]
    assert texts(p("a", properties='<w:spacing w:after="40"/>') + p("b")) == ["a", "b"]
    assert texts(p("a", style="Spaced") + p("") + p("b", style="Spaced")) == ["a", "", "", "b"]
    assert texts(p("a", style="Spaced", properties="<w:contextualSpacing/>") + p("b", style="Spaced")) == ["a", "b"]


# Tables


def test_a_table_is_read_by_rows_and_each_line_has_its_cell() -> None:
    seen = cells(p("a") + table(["b", p("c") + p("d")], ["e", ""]) + table(["f"]))
    assert seen == [
        (None, "a"),
        ((1, 1, 1), "b"),
        ((1, 1, 2), "c"),
        ((1, 1, 2), "d"),
        ((1, 2, 1), "e"),
        ((2, 1, 1), "f"),
    ]


def test_columns_are_counted_as_the_grid_has_them() -> None:
    wide = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>'
    late = '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>'
    third = "<w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>"
    assert cells(f"<w:tbl>{wide}{third}{late}{third}</w:tbl>") == [((1, 1, 1), "a"), ((1, 1, 3), "b"), ((1, 2, 3), "b")]


def test_a_table_within_a_table_has_a_number_of_its_own() -> None:
    assert cells(table([p("a") + table(["b"]) + p("c")])) == [((1, 1, 1), "a"), ((2, 1, 1), "b"), ((1, 1, 1), "c")]


# Text boxes and notes


def test_a_text_box_is_read_once_and_stands_where_it_is_anchored() -> None:
    assert zones(p("a") + p(box(p("in"), p("side")), "b")) == [
        ("body", "a"),
        ("text-box", "in"),
        ("text-box", "side"),
        ("body", "b"),
    ]
    assert zones(p(box(p("below"), offset=40), "b")) == [("body", "b"), ("text-box", "below")]
    assert zones(p("b", box(p("after")))) == [("body", "b"), ("text-box", "after")]
    old = f'<v:shape style="margin-top:60pt"><v:textbox><w:txbxContent>{p("in")}</w:txbxContent></v:textbox></v:shape>'
    assert zones(p(f"<w:r><w:pict>{old}</w:pict></w:r>", "b")) == [("body", "b"), ("text-box", "in")]


def footnote(number: int, more: str = "") -> str:
    return f'<w:r><w:footnoteReference {more} w:id="{number}"/></w:r>'


NOTE_MARK = "<w:r><w:footnoteRef/></w:r>"


def test_a_footnote_follows_the_paragraph_with_its_mark() -> None:
    file = File(notes=[p(NOTE_MARK, " First.") + p("More."), p(NOTE_MARK, "Second.")])
    assert zones(p("Disarmament", footnote(2), " and 2003", footnote(3), ".") + p("b"), file) == [
        ("body", "Disarmament1 and 2003 \u00b2."),
        ("footnote", "1 First."),
        ("footnote", "More."),
        ("footnote", "2 Second."),
        ("body", "b"),
    ]


def test_a_note_has_the_mark_that_was_typed_for_it() -> None:
    file = File(notes=[p(text("*"), " Reissued.")])
    assert zones(p("CD/1697", footnote(2, 'w:customMarkFollows="1"'), "*"), file) == [
        ("body", "CD/1697*"),
        ("footnote", "* Reissued."),
    ]


def test_a_note_that_prints_its_mark_after_a_tab_or_on_a_later_line_has_it_once() -> None:
    file = File(notes=[p("<w:r><w:tab/></w:r>", NOTE_MARK, text("\tFirst."))])
    assert zones(p("a", footnote(2)), file)[1] == ("footnote", "1\tFirst.")
    file = File(notes=[p("Note: counted anew.") + p(NOTE_MARK, text(" First."))])
    assert zones(p("a", footnote(2)), file)[1:] == [("footnote", "Note: counted anew."), ("footnote", "1 First.")]


def test_notes_are_numbered_as_the_document_says() -> None:
    roman = '<w:footnotePr><w:numFmt w:val="lowerRoman"/><w:numStart w:val="3"/></w:footnotePr>'
    file = File(notes=[p(NOTE_MARK, " A."), p(NOTE_MARK, " B.")], settings=roman)
    assert texts(p("a", footnote(2), footnote(3)), file) == ["aiiiiv", "iii A.", "iv B."]
    anew = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'
    file = File(notes=[p(NOTE_MARK, " A."), p(NOTE_MARK, " B.")], settings=anew)
    last = file.section(kind="continuous")
    seen = texts(p("a", footnote(2)) + file.section(paragraph=True) + p("b", footnote(3)) + last, file)
    assert seen == ["a1", "1 A.", "", "b1", "1 B."]


def test_endnotes_stand_at_the_end() -> None:
    file = File(endnotes=[p("<w:r><w:endnoteRef/></w:r>", " Note.")])
    assert zones(p("a", '<w:r><w:endnoteReference w:id="2"/></w:r>') + p("b"), file)[-1] == ("footnote", "i Note.")


def test_a_number_set_high_by_hand_is_a_mark_as_well() -> None:
    assert texts(
        p("word", text("1", '<w:vertAlign w:val="superscript"/>'), " 2003", text("2", '<w:rStyle w:val="High"/>'))
    ) == ["word1 2003 \u00b2"]
    assert texts(p("1", text("st", '<w:vertAlign w:val="superscript"/>'))) == ["1st"]


# Heads, feet and pages

HEAD = p("CD/1697") + p("page ", page_field("2"))


def running(body: str, file: File) -> list[tuple[str, str, Running | None]]:
    return [(line.zone, line.text, line.running) for line in document(body, file).lines]


def test_heads_stand_with_the_pages_that_bear_them() -> None:
    file = File(heads={"h1": "", "h2": HEAD}, feet={"f1": p("GE.03-60777 (E)")})
    section = file.section(("first", "h1"), ("default", "h2"), ("first", "f1"), title_page=True)
    assert running(p("a") + p(PAGE_BREAK) + p("b") + section, file) == [
        ("body", "a", None),
        ("body", "\f", None),
        ("body", "b", None),
        ("footer", "GE.03-60777 (E)", Running(1, "first")),
        ("header", "CD/1697", Running(1, "other")),
        ("header", "page 2", Running(1, "other", True)),
    ]


def test_a_head_of_all_pages_stands_above_the_text() -> None:
    file = File(heads={"h": HEAD})
    assert [line[1] for line in running(p("a") + file.section(("default", "h")), file)] == ["CD/1697", "page 2", "a"]


@pytest.mark.parametrize("number", ["7", None])
@pytest.mark.parametrize("form", ["complex", "simple"])
def test_a_page_field_shows_the_number_that_it_had_last(form: Any, number: str | None) -> None:
    file = File(heads={"h": p("page ", page_field(number, form))})
    assert running(p("a") + file.section(("default", "h")), file)[0] == (
        "header",
        f"page {number or 2}",
        Running(1, "other", True),
    )


def test_a_page_number_in_a_text_box_of_a_head_is_seen() -> None:
    file = File(heads={"h": p("CD/1697", box(p(page_field("3"))))})
    assert [line[:2] for line in running(p("a") + file.section(("default", "h")), file)][:2] == [
        ("header", "CD/1697"),
        ("header", "3"),
    ]


def test_sections_inherit_heads_and_repeat_none() -> None:
    file = File(heads={"h1": "", "h2": HEAD})
    first = file.section(("first", "h1"), ("default", "h2"), title_page=True, paragraph=True)
    assert running(p("a") + first + p("b") + file.section(), file) == [
        ("body", "a", None),
        ("body", "", None),
        ("header", "CD/1697", Running(1, "other")),
        ("header", "page 2", Running(1, "other", True)),
        ("body", "\f", None),
        ("body", "b", None),
    ]


def test_a_section_whose_pages_have_no_head_says_so() -> None:
    file = File(heads={"h1": "", "h2": HEAD, "h3": ""})
    first = file.section(("first", "h1"), ("default", "h2"), title_page=True, paragraph=True)
    seen = running(p("a") + first + p("b") + file.section(("default", "h3")), file)
    assert ("header", "", Running(2, "other")) in seen
    # The bare head of the title page is bare on the first page of the next section as well.
    seen = running(p("a") + first + p("b") + file.section(title_page=True), file)
    assert ("header", "", Running(2, "first")) in seen


def test_a_document_without_heads_says_so_where_it_surely_has_a_second_page() -> None:
    again = '<w:r><w:lastRenderedPageBreak/><w:t xml:space="preserve">b</w:t></w:r>'
    bare = ("header", "", Running(1, "other"))
    assert bare in running(p("a") + p(PAGE_BREAK) + p("b"), File())
    assert bare in running(p("a") + p(again), File())
    assert bare not in running(p("a") + p("b"), File())
    assert bare not in running(p(again), File())


def test_even_pages_have_heads_of_their_own() -> None:
    file = File(heads={"h1": p("odd"), "h2": p("even")}, settings="<w:evenAndOddHeaders/>")
    section = file.section(("default", "h1"), ("even", "h2"), title_page=True)
    seen = [line for line in running(p("a") + section, file) if line[2]]
    assert seen == [("header", "odd", Running(1, "other")), ("header", "even", Running(1, "even"))]


def test_a_page_break_is_a_line_with_a_form_feed() -> None:
    new_page = "<w:pageBreakBefore/>"
    assert texts(p("a", PAGE_BREAK, "b")) == ["a", "\f", "b", ""]
    assert texts(p("a") + p("b", properties=new_page))[:3] == ["a", "\f", "b"]
    assert texts(p("a") + p(PAGE_BREAK) + p("b", properties=new_page))[:3] == ["a", "\f", "b"]
    assert texts(p("a", properties=new_page)) == ["a"]
    continuous = File().section(paragraph=True) + p("b") + File().section(kind="continuous")
    assert texts(p("a") + continuous) == ["a", "", "b"]


def test_a_section_that_counts_its_pages_anew_is_noted() -> None:
    file = File()
    body = p("a") + file.section(paragraph=True) + p("b") + file.section(more='<w:pgNumType w:start="1"/>')
    assert document(body, file).notes == ("section 2 numbers its pages anew, from 1",)


# Changes and hidden text


def test_tracked_changes_are_read_as_accepted() -> None:
    inserted = f"<w:ins>{text('new ')}</w:ins>"
    deleted = "<w:del><w:r><w:delText>old </w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{text('from ')}</w:moveFrom><w:moveTo>{text('to')}</w:moveTo>"
    seen = document(p("a ", inserted, deleted, moved))
    assert [line.text for line in seen.lines] == ["a new to"]
    assert seen.notes == ("it has tracked changes, read as if they were accepted: 2 insertions, 2 deletions",)


def test_a_paragraph_whose_mark_was_deleted_goes_on_in_the_next() -> None:
    assert texts(p("a", properties="<w:rPr><w:del/></w:rPr>") + p("b") + p("c")) == ["ab", "c"]
    assert texts(p("", properties="<w:rPr><w:del/></w:rPr>") + p("b")) == ["b"]


def test_a_row_that_was_deleted_is_not_read() -> None:
    row = "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>"
    assert texts(p("a") + f"<w:tbl>{row}</w:tbl>") == ["a"]


def test_hidden_text_is_not_read_and_told() -> None:
    hidden = File(styles='<w:style w:type="character" w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style>')
    seen = document(p("a", text("b", "<w:vanish/>"), text("c", '<w:rStyle w:val="Hid"/>')), hidden)
    assert [line.text for line in seen.lines] == ["a"]
    assert seen.notes == ('1 line is in the file and is not printed: "bc" (hidden)',)
    assert [(one.line.text, one.line.number, one.why, one.printed) for one in seen.apart] == [("bc", 1, "hidden", False)]
    assert texts(p("a") + p(text("b", "<w:vanish/>"), properties="<w:rPr><w:vanish/></w:rPr>") + p("c")) == ["a", "c"]


# Numbers of lists


def numbering(*levels: str, more: str = "") -> File:
    inner = "".join(f'<w:lvl w:ilvl="{n}">{level}</w:lvl>' for n, level in enumerate(levels))
    return File(
        numbering=f'<w:abstractNum w:abstractNumId="7">{inner}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{more}'
    )


def level(form: str, shown: str, more: str = "") -> str:
    return f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/>{more}'


def item(words: str, depth: int = 0, number: int = 1) -> str:
    return p(words, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def test_automatic_numbers_are_part_of_the_text() -> None:
    file = numbering(level("decimal", "%1."), level("lowerLetter", "(%2)"), level("upperRoman", "%1.%3"))
    body = item("a") + item("b", 1) + item("c", 1) + item("d", 2) + item("e") + item("f", 1) + p("plain")
    assert texts(body, file) == ["1.\ta", "(a)\tb", "(b)\tc", "1.I\td", "2.\te", "(a)\tf", "plain"]


def test_lists_share_a_count_and_may_begin_anew() -> None:
    second = '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    anew = f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{start}</w:num>'
    one = level("decimal", "%1)", '<w:suff w:val="space"/>')
    body = item("a") + item("b", number=2) + item("c", number=2)
    assert texts(body, numbering(one, more=second)) == ["1) a", "2) b", "3) c"]
    assert texts(body, numbering(one, more=anew)) == ["1) a", "5) b", "6) c"]


def test_a_style_may_number_its_paragraphs() -> None:
    file = numbering(level("decimal", "%1."))
    file.styles = (
        '<w:style w:type="paragraph" w:styleId="Num"><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    assert texts(p("a", style="Num") + p("b", style="Num", properties=none) + p("c", style="Num"), file) == [
        "1.\ta",
        "b",
        "2.\tc",
    ]


def test_a_bullet_is_a_bullet_whatever_its_font() -> None:
    assert texts(item("a"), numbering(level("bullet", "\uf0b7"))) == ["\u2022\ta"]
    assert texts(item("a"), numbering(level("none", ""))) == ["a"]


def test_a_style_that_is_based_on_itself_is_no_trap() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
    file = File(styles=styles + '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>')
    assert texts(p("a", style="A"), file) == ["a"]


# What is refused


def test_a_document_of_the_strict_standard_and_one_with_macros_are_read() -> None:
    assert texts(p("a"), File(strict=True)) == ["a"]
    with_macros = changed(File().made(p("a")), {"word/vbaProject.bin": b"\0" * 100})
    assert read("letter.docm", with_macros).lines == (Line("a", 1, style=Style("none", "none", "left")),)


def test_an_empty_document_has_no_text() -> None:
    assert refused(File().made(p("") + p(" "))) == "there is no text in it"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "declared",
    ["", ' SYSTEM "http://127.0.0.1/x.dtd"', ' [<!ENTITY a "b">]', ' [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]'],
)
def test_a_document_type_is_refused(declared: str, encoding: str) -> None:
    whole = File().parts(p("a"))[MAIN].partition("?>")[2]
    part = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE document{declared}>{whole}'.encode(encoding)
    assert "document type declaration" in refused(changed(File().made(p("a")), {MAIN: part}))


@pytest.mark.parametrize("part", [b"", b"<a", b"\xff\xfe\0", b"<a>&b;</a>", b"<w:document/>", b"<document><body/></document>"])
def test_a_part_that_is_damaged_is_refused(part: bytes) -> None:
    refused(changed(File().made(p("a")), {MAIN: part}))


def test_limits_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert f"{MAX_LINE:,} characters in a line" in refused(File().made(p("x" * (MAX_LINE + 1))))
    monkeypatch.setattr(_limits, "MAX_LINES", 10)
    assert "more lines than the limit of 10" in refused(File().made(p("a") * 11))
    monkeypatch.setattr(_limits, "MAX_CHARACTERS", 10)
    assert "more characters than the limit of 10" in refused(File().made(p("abcdef") * 2))
    monkeypatch.setattr(_docx_package, "MAX_TAGS", 10)
    assert "more tags than the limit of 10" in refused(File().made(p("a")))
    monkeypatch.setattr(_docx_package, "MAX_PART", 100)
    assert "more bytes than the limit of 100" in refused(File().made(p("a")))
    monkeypatch.setattr(_docx_package, "MAX_UNPACKED", 10)
    assert "over the limit of 10" in refused(File().made(p("a")))
    monkeypatch.setattr(_docx_package, "MAX_MEMBERS", 2)
    assert "more files than the limit of 2" in refused(File().made(p("a")))


def test_a_part_that_stands_twice_is_refused() -> None:
    data = io.BytesIO(File().made(p("a")))
    with zipfile.ZipFile(data, "a") as archive, pytest.warns(UserWarning):
        archive.writestr(MAIN, "other")
    assert "two files named word/document.xml" in refused(data.getvalue())


def test_an_archive_that_is_cut_short_is_refused() -> None:
    whole = File().made(p("a"))
    for size in (4, 30, 500, len(whole) - 1):
        assert "damaged" in refused(whole[:size])


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_compression_of_no_document_is_refused(method: int) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, part in File().parts(p("a")).items():
            archive.writestr(name, part)
    assert "compressed in a manner" in refused(data.getvalue())


@pytest.mark.parametrize(
    ("members", "what"),
    [
        ({"[Content_Types].xml": b"", "xl/workbook.xml": b""}, "an Excel workbook (XLSX)"),
        ({"[Content_Types].xml": b"", "ppt/presentation.xml": b""}, "a PowerPoint presentation (PPTX)"),
        ({"mimetype": b"application/epub+zip", "a.xhtml": b""}, "an EPUB book"),
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, "an OpenDocument spreadsheet (ODS)"),
        ({"META-INF/MANIFEST.MF": b"", "a.class": b""}, "a Java archive (JAR)"),
        ({"notes.txt": b""}, "a ZIP archive, not a document"),
    ],
)
def test_another_archive_is_refused_by_its_kind(members: dict[str, bytes], what: str) -> None:
    assert refused(packed(members)).startswith(f"looks like {what}")


def test_what_lies_outside_is_not_looked_for() -> None:
    file = File(heads={"h": HEAD})
    data = file.made(p("a") + file.section(("default", "h")))
    named = file.parts("")[RELATIONS]
    for target in ("../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "http://127.0.0.1/h.xml"):
        relations = named.replace("h.xml", target).encode()
        assert "is missing" in refused(changed(data, {RELATIONS: relations}))
    external = named.replace('Target="h.xml"', 'Target="h.xml" TargetMode="External"').encode()
    assert "not in the file" in refused(changed(data, {RELATIONS: external}))


def test_a_text_that_lies_in_another_document_is_refused() -> None:
    assert "only Word puts in its place" in refused(File().made(p("a") + '<w:altChunk r:id="x"/>'))


def test_tables_that_are_nested_without_end_are_refused() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 600 + p("a") + "</w:tc></w:tr></w:tbl>" * 600
    assert "damaged" in refused(File().made(deep)) or "nested" in refused(File().made(deep))


DAMAGED = make(letters.draft("en", "new"), MANNERS["signed in a table"])
_PIECES = {
    *("p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "hyperlink", "pict", "txbxContent", "tab", "br"),
    *("moveFrom", "vMerge", "hMerge", "sdtPr", "showingPlcHdr", "delText", "strike", "AlternateContent", "Choice", "textpath"),
    *("fldSimple", "footnoteReference", "pPr", "rPr", "sectPr", "numPr", "drawing", "lastRenderedPageBreak", "sym", "vanish"),
}


def _xml(tree: Any) -> str:
    if isinstance(tree, str):
        return text("".join(char for char in tree if char.isprintable()))
    name, inner = tree
    return f"<w:{name}>{''.join(map(_xml, inner))}</w:{name}>"


@settings(deadline=None, max_examples=examples(60))
@given(st.data())
def test_no_damage_does_worse_than_be_refused(data: st.DataObject) -> None:
    whole = bytearray(DAMAGED)
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(4, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(whole[: data.draw(st.integers(30, len(whole)))])
    for one in (bytes(whole), cut):
        try:
            seen = read("letter.docx", one)
        except Unreadable as refusal:
            assert str(refusal) and "\n" not in str(refusal)
        else:
            assert [line.number for line in seen.lines] == list(range(1, len(seen.lines) + 1))


@settings(deadline=None, max_examples=examples(60))
@given(
    st.recursive(st.text(max_size=5), lambda inner: st.tuples(st.sampled_from(sorted(_PIECES)), st.lists(inner, max_size=4)))
)
def test_no_order_of_elements_does_worse_than_be_refused(tree: Any) -> None:
    try:
        seen = read("letter.docx", File().made(p("a") + _xml(tree)))
    except Unreadable as refusal:
        assert "\n" not in str(refusal)
        return
    assert seen.lines[0].text.startswith("a")
    assert not any("\n" in line.text or "\0" in line.text for line in seen.lines)
    assert all(trace.line is None or any(trace.line is line for line in seen.lines) for trace in seen.traces)


# Whole letters


def values(report: Report) -> dict[str, Any]:
    """The parts, but for running heads, as they are but for where lines end."""

    def joined(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: "".join(map(joined, one)) if name == "posts" else joined(one) for name, one in value.items()}
        if isinstance(value, list):
            return [joined(one) for one in value]
        return "".join(value.split()) if isinstance(value, str) else value

    return {name: joined(part.value) for name, part in report.parts.items() if name != "page_headers"}


# Changes that nobody decided on are told, and so are the words deleted by them; what the letter says is the same.
TOLD_OF_CHANGES = {"document-has-no-open-changes": "failed", "document-is-printed-whole": "failed"}


@pytest.mark.sample(6)
@pytest.mark.parametrize("template", mutations.TEMPLATES)
@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("manner", [name for name in MANNERS if name != "bare"])
def test_a_letter_is_the_same_as_text_and_in_every_manner_of_word(manner: str, language: str, template: Template) -> None:
    for base in ("two senders", "two annexes", "a note"):
        draft = mutations.BASES[base](language, template)
        if MANNERS[manner].end != "typed":
            # What is drawn is no row of hyphens.
            draft = replace(draft, end_mark=RULE)
        as_text = pipeline.check("letter.txt", letters.text(draft).encode())
        as_file = pipeline.check("letter.docx", make(draft, MANNERS[manner]))
        # A file without pages has running heads in another form; where its text boxes stand is not read.
        found, wanted = of_both(as_file, as_text, but="page-headers", untold=manner == "boxes")
        assert found == wanted | (TOLD_OF_CHANGES if manner == "tracked" else {})
        assert values(as_file) == values(as_text)


@pytest.mark.parametrize("language", CODES)
def test_a_letter_whose_paragraphs_nothing_parts_has_the_same_outcomes(language: str) -> None:
    draft = letters.draft(language, "old")
    as_text = pipeline.check("letter.txt", letters.text(draft).encode())
    found, wanted = of_both(pipeline.check("letter.docx", make(draft, MANNERS["bare"])), as_text, but="page-headers")
    assert found == wanted


def test_the_bytes_choose_the_reader_whatever_the_name() -> None:
    assert readers.read("letter.txt", File().made(p("a"))).format == "docx"
    assert readers.read("letter.docx", b"CD/1697\n").format == "text"
    assert {".docx", ".docm", ".dotx"} <= set(readers.suffixes())


LAUGHS = "".join(f'<!ENTITY {name} "{f"&{of};" * 10}">' for of, name in pairwise("abcdefghij"))
DEEP = "<w:sdt><w:sdtContent>" * 400 + "{}" + "</w:sdtContent></w:sdt>" * 400


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    ("declared", "used", "message"),
    [
        (f'<!DOCTYPE w:document [<!ENTITY a "ha">{LAUGHS}]>', "&j;", "has a document type declaration"),
        (f'<!DOCTYPE w:document [<!ENTITY a "{"A" * 200_000}">]>', "&a;" * 2_000, "has a document type declaration"),
        ('<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/hostname">]>', "&a;", "has a document type declaration"),
        ("", DEEP.format("words"), "is nested too deeply"),
        ("", "A" * 11_000_000, "has more in one piece than the limit of 10,000,000 bytes"),
        ("", "&a;", "is damaged: it is not well-formed XML"),
    ],
    ids=["laughs", "quadratic", "external", "deep", "long", "undeclared"],
)
def test_what_is_wrong_with_xml_is_named_by_its_cause(encoding: str, declared: str, used: str, message: str) -> None:
    parts = {name: content.encode() for name, content in File().parts(p("words")).items()}
    main = "word/document.xml"
    root = parts[main].decode().partition("?>")[2].replace("words", used)
    parts[main] = f'<?xml version="1.0" encoding="{encoding}"?>{declared}{root}'.encode(encoding)
    with pytest.raises(Unreadable, match=f"its part {main} {message}"):
        read("x.docx", packed(parts))


# Type and place


def styles(body: str, file: File | None = None) -> list[Style | None]:
    return [line.style for line in document(body, file).lines if not line.blank]


WIDE = '<w:sectPr><w:pgSz w:w="12000"/><w:pgMar w:left="1000" w:right="1000"/></w:sectPr>'


def style_of(name: str, properties: str, *, kind: str = "paragraph", base: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}">{based}{properties}</w:style>'


def test_bold_and_italic_are_of_the_whole_line_of_a_part_or_of_none() -> None:
    seen = styles(
        p(text("a", "<w:b/>"), text(" "), text("b", "<w:b/>"))
        + p(text("a"), text("b", "<w:b/><w:i/>"))
        + p(text("a\nb", "<w:b/>"), text("\nc", '<w:b w:val="0"/>'))
    )
    assert [(style.bold, style.italic) for style in seen if style] == [
        ("whole", "none"),
        ("part", "part"),
        ("whole", "none"),
        ("whole", "none"),
        ("none", "none"),
    ]


def test_type_comes_from_styles_and_two_of_them_take_it_from_each_other() -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    file = File(styles=style_of("Title", bold) + style_of("Sub", "", base="Title") + style_of("Strong", bold, kind="character"))
    strong = '<w:rStyle w:val="Strong"/>'
    seen = styles(
        p("a", style="Sub")
        + p(text("a", strong), style="Title")
        + p(text("a", strong))
        + p(text("a", '<w:b w:val="off"/>'), style="Sub"),
        file,
    )
    assert [style.bold for style in seen if style] == ["whole", "none", "whole", "none"]


def test_arabic_letters_have_the_type_of_complex_scripts() -> None:
    seen = styles(
        p(text("\u0631\u0633\u0627\u0644\u0629", "<w:bCs/>"))
        + p(text("\u0631\u0633\u0627\u0644\u0629", "<w:b/>"))
        + p(text("CD/1697", "<w:bCs/>"))
        + p(text("12", "<w:rtl/><w:bCs/>"))
    )
    assert [style.bold for style in seen if style] == ["whole", "none", "none", "whole"]


def test_what_a_mark_of_a_note_is_set_in_says_nothing_of_the_line() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    assert styles(p(text("a", "<w:b/>"), reference), File(notes=[p("note")]))[0] == Style("whole", "none", "left")


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ("", ("left", (0.0, 1.0))),
        ('<w:jc w:val="center"/>', ("centre", (0.0, 1.0))),
        ('<w:jc w:val="right"/>', ("right", (0.0, 1.0))),
        ('<w:jc w:val="end"/>', ("right", (0.0, 1.0))),
        ('<w:jc w:val="both"/>', ("justified", (0.0, 1.0))),
        ("<w:bidi/>", ("right", (0.0, 1.0))),
        ('<w:bidi/><w:jc w:val="left"/>', ("right", (0.0, 1.0))),
        ('<w:bidi/><w:jc w:val="right"/>', ("left", (0.0, 1.0))),
        ('<w:ind w:left="5000"/>', ("left", (0.5, 1.0))),
        ('<w:ind w:start="5000" w:right="1000"/>', ("left", (0.5, 0.9))),
        ('<w:ind w:left="5000" w:hanging="1000"/>', ("left", (0.4, 1.0))),
        ('<w:ind w:firstLine="1000"/>', ("left", (0.1, 1.0))),
        ('<w:bidi/><w:ind w:left="5000"/>', ("right", (0.0, 0.5))),
        ('<w:framePr w:x="5000"/>', (None, None)),
        ('<w:numPr><w:numId w:val="1"/></w:numPr>', ("left", None)),
    ],
)
def test_a_line_has_a_side_of_the_page_and_a_room(
    properties: str, expected: tuple[str | None, tuple[float, float] | None]
) -> None:
    (line,) = document(p("a", properties=properties) + WIDE).lines
    assert line.style is not None
    assert (line.style.align, line.style.room) == expected


@pytest.mark.parametrize(
    ("words", "stops", "expected"),
    [
        ("\ta", "", ("left", (0.072, 1.0))),
        ("\t\ta", "", ("left", (0.144, 1.0))),
        ("\ta", '<w:tab w:val="left" w:pos="6000"/>', ("left", (0.6, 1.0))),
        ("\t\ta", '<w:tab w:val="left" w:pos="100"/><w:tab w:val="left" w:pos="6000"/>', ("left", (0.6, 1.0))),
        ("\ta", '<w:tab w:val="right" w:pos="10000"/>', ("right", (0.0, 1.0))),
        ("\ta", '<w:tab w:val="center" w:pos="5000"/>', ("centre", (0.0, 1.0))),
        ("\ta", '<w:tab w:val="clear" w:pos="300"/>', ("left", (0.072, 1.0))),
        ("a\tb", '<w:tab w:val="right" w:pos="10000"/>', ("left", (0.0, 1.0))),
        ("    a", "", ("left", None)),
    ],
)
def test_tabs_before_a_line_move_its_room(words: str, stops: str, expected: tuple[str, tuple[float, float] | None]) -> None:
    (line,) = document(p(text(words), properties=f"<w:tabs>{stops}</w:tabs>" if stops else "") + WIDE).lines
    assert line.style is not None
    assert (line.style.align, line.style.room) == expected


def test_a_cell_is_the_room_of_its_lines_and_begins_at_the_right_where_the_table_does() -> None:
    grid = '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="6000"/></w:tblGrid>'
    cells_ = "<w:tr>" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in "ab") + "</w:tr>"

    def rooms(properties: str, grid: str = grid) -> list[tuple[float, float] | None]:
        made = f"<w:tbl><w:tblPr>{properties}</w:tblPr>{grid}{cells_}</w:tbl>{WIDE}"
        return [line.style.room for line in document(made).lines if line.style and not line.blank]

    assert rooms("") == [(0.0, 0.4), (0.4, 1.0)]
    assert rooms("<w:bidiVisual/>") == [(0.6, 1.0), (0.0, 0.6)]
    assert rooms('<w:tblInd w:w="1000" w:type="dxa"/>') == [(0.1, 0.5), (0.5, 1.1)]
    assert rooms("", "") == [None, None]
    assert rooms("", '<w:tblGrid><w:gridCol/><w:gridCol w:w="0"/></w:tblGrid>') == [None, None]


def test_without_the_width_of_the_text_there_is_no_room() -> None:
    for section in ("", "<w:sectPr/>", WIDE.replace("</w:sectPr>", '<w:cols w:num="2"/></w:sectPr>')):
        (line,) = document(p("a", properties='<w:jc w:val="right"/>') + section).lines
        assert line.style == Style("none", "none", "right", None)
    boxed = document(p(box(p("a"))) + WIDE).lines
    assert [line.style.room for line in boxed if line.style] == [None]

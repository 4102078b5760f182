"""What of a Word file is printed and counts, what does not, and what its making left in it."""

import io
import itertools
import random
import re
import zipfile
from collections.abc import Callable

import pytest

from cdcheck import pipeline
from cdcheck.document import Document
from cdcheck.readers import _docx_colour as colour
from cdcheck.readers._apart import DELETED, GROUND, HIDDEN, STRUCK
from cdcheck.readers.docx import read
from tests import letters
from tests.letters import CODES
from tests.making.docx import File, box, make, p, packed, table, text
from tests.outcomes import outcomes

WHITE = '<w:color w:val="FFFFFF"/>'
VANISH = "<w:vanish/>"


def document(body: str, file: File | None = None) -> Document:
    return read("letter.docx", (file or File()).made(body))


def split(body: str, file: File | None = None) -> tuple[list[str], list[tuple[str, str]]]:
    """The lines of a document that have words, and what does not count, with why."""
    seen = document(body, file)
    return [line.text for line in seen.written], [(one.line.text, one.why) for one in seen.apart]


def traces(body: str, file: File | None = None) -> list[tuple[str, str, str | None]]:
    return [(one.kind, one.text, one.line.text if one.line else None) for one in document(body, file).traces]


def shading(fill: str, pattern: str = "clear", name: str = "shd") -> str:
    return f'<w:{name} w:val="{pattern}" w:color="auto" w:fill="{fill}"/>'


def styled(name: str, properties: str, kind: str = "character") -> File:
    return File(styles=f'<w:style w:type="{kind}" w:styleId="{name}">{properties}</w:style>')


# What does not count


@pytest.mark.parametrize(
    ("properties", "why"),
    [
        (VANISH, HIDDEN),
        (WHITE, GROUND),
        ('<w:color w:val="FEFEFE"/>', GROUND),
        (f'<w:color w:val="1F3864"/>{shading("1F3864")}', GROUND),
        ('<w:color w:val="FF0000"/><w:highlight w:val="red"/>', GROUND),
        ('<w:color w:val="000000"/><w:shd w:val="solid" w:color="auto" w:fill="FFFFFF"/>', GROUND),
        ("<w14:textFill><w14:noFill/></w14:textFill>", GROUND),
        ('<w14:textFill><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>', GROUND),
        ("<w:strike/>", STRUCK),
        ("<w:dstrike/>", STRUCK),
        ('<w:rStyle w:val="Own"/>', HIDDEN),
    ],
)
def test_words_that_no_page_shows_stand_apart_and_the_rest_of_the_line_counts(properties: str, why: str) -> None:
    file = styled("Own", "<w:rPr><w:vanish/></w:rPr>")
    lines, apart = split(p("CD/9001 ", text("of March", properties), " 2031"), file)
    assert (["".join(line.split()) for line in lines], apart) == (["CD/90012031"], [("of March", why)])
    assert split(p(text("a", properties)) + p("b"), file) == (["b"], [("a", why)])
    assert document(p(text("a", properties), "b"), file).notes == (f'1 line is in the file and is not printed: "a" ({why})',)


@pytest.mark.parametrize(
    "properties",
    [
        '<w:color w:val="auto"/>',
        '<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>',
        f"{WHITE}{shading('C00000')}",
        f'{WHITE}<w:shd w:val="solid" w:color="auto" w:fill="auto"/>',
        f'{WHITE}<w:shd w:val="pct50" w:color="auto" w:fill="FFFFFF"/>',
        f"{WHITE}<w:outline/>",
        '<w:color w:val="000000"/>',
        '<w:color w:val="F2A0A0"/>',
        '<w:color w:val="no colour"/>',
        "<w:webHidden/>",
        '<w:vanish w:val="0"/>',
        '<w:strike w:val="false"/>',
    ],
)
def test_words_that_a_page_shows_count(properties: str) -> None:
    assert split(p(text("a", properties))) == (["a"], [])


def test_white_words_are_seen_on_a_dark_ground_and_dark_ones_are_not() -> None:
    dark = shading("203040")
    own = text("a", '<w:color w:val="203040"/>')
    white = text("b", WHITE)
    cell = f"<w:tc><w:tcPr>{dark}</w:tcPr>{p(own, white)}</w:tc>"
    hidden = [("a", GROUND)]
    assert split(p(own, white, properties=dark)) == (["b"], hidden)
    assert split(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>") == (["b"], hidden)
    assert split(f"<w:tbl><w:tblPr>{dark}</w:tblPr><w:tr><w:tc>{p(own, white)}</w:tc></w:tr></w:tbl>") == (["b"], hidden)
    page = File(settings="<w:displayBackgroundShape/>", background='<w:background w:color="203040"/>')
    assert split(p(own, white), page) == (["b"], hidden)
    page = File(background='<w:background w:color="203040"/>')
    assert split(p(own, white), page) == (["a"], [("b", GROUND)])
    # A style of tables may put any colour behind any of its cells.
    file = styled("Grid", f'<w:tblStylePr w:type="firstRow"><w:tcPr>{dark}</w:tcPr></w:tblStylePr>', "table")
    assert split(table(["x"], style="Grid").replace(p("x"), p(white)), file) == (["b"], [])


def test_a_box_is_the_ground_of_its_words() -> None:
    filled = '<wps:spPr><a:solidFill><a:srgbClr val="{}"/></a:solidFill></wps:spPr><wps:txbx>'
    inside = p(text("a", WHITE))
    assert split(p(box(inside).replace("<wps:txbx>", filled.format("002060")))) == (["a"], [])
    body = p("x", box(inside).replace("<wps:txbx>", filled.format("FFFFFF")))
    assert split(body) == (["x"], [("a", GROUND)])
    assert split(p("x", box(inside))) == (["x"], [("a", GROUND)])
    assert split(p("x", box(inside).replace("<wps:txbx>", "<wps:spPr><a:gradFill/></wps:spPr><wps:txbx>"))) == (["x", "a"], [])
    old = "<w:r><w:pict><v:rect {}><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>"
    assert split(p("x", old.format('fillcolor="#002060"', inside))) == (["x", "a"], [])
    assert split(p("x", old.format('filled="f"', inside))) == (["x"], [("a", GROUND)])


def test_colours_of_the_theme_are_looked_up() -> None:
    scheme = '<a:clrScheme><a:dk1><a:sysClr lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1></a:clrScheme>'
    file = File(more={"theme": f"<a:theme {{}}><a:themeElements>{scheme}</a:themeElements></a:theme>"})
    assert split(p("x", text("a", '<w:color w:val="000000" w:themeColor="background1"/>')), file)[1] == [("a", GROUND)]
    assert split(p("x", text("a", '<w:color w:val="FFFFFF" w:themeColor="text1"/>')), file)[1] == []


def test_a_cell_that_is_merged_into_another_shows_nothing() -> None:
    def cell(words: str, merge: str = "") -> str:
        return f"<w:tc><w:tcPr>{merge}</w:tcPr>{p(words)}</w:tc>"

    begin, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [cell("a", begin) + cell("b"), cell("c", goes_on) + cell("d"), cell("e") + cell("f", goes_on)]
    lines, apart = split("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>")
    # Where nothing above is merged, nothing is merged into it.
    assert (lines, apart) == (["a", "b", "d", "e", "f"], [("c", colour.MERGED)])
    row = cell("a", '<w:hMerge w:val="restart"/>') + cell("b", "<w:hMerge/>") + cell("c")
    assert split(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>") == (["a", "c"], [("b", colour.MERGED)])


def test_rows_that_are_hidden_or_deleted_stand_apart_where_they_stood() -> None:
    def row(words: str, properties: str = "") -> str:
        return f"<w:tr><w:trPr>{properties}</w:trPr><w:tc>{p(words)}</w:tc></w:tr>"

    body = f"<w:tbl>{row('a')}{row('b', '<w:hidden/>')}{row('c', '<w:del/>')}{row('d')}</w:tbl>"
    seen = document(body)
    assert [line.text for line in seen.lines] == ["a", "d"]
    assert [(one.line.text, one.line.number, one.why) for one in seen.apart] == [
        ("b", 2, HIDDEN),
        ("c", 2, DELETED),
    ]
    assert [(one.kind, one.text, one.line) for one in seen.traces] == [("deletion", "c", seen.lines[1])]


def test_a_hidden_mark_joins_two_paragraphs() -> None:
    mark = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    assert split(p("I. ", properties=mark) + p("Title")) == (["I. Title"], [])
    assert split(p("last", properties=mark)) == (["last"], [])
    assert split(p("a", properties=mark) + table(["b"]) + p("c")) == (["a", "b", "c"], [])


def test_what_is_not_seen_and_takes_room_joins_no_words() -> None:
    assert split(p("CD/9", text("00", WHITE), "1"))[0] == ["CD/9 1"]
    assert split(p("CD/9", text("00", "<w:strike/>"), "1"))[0] == ["CD/91"]
    assert split(p("16 October", text(" ", WHITE), "2031")) == (["16 October 2031"], [])


def test_a_head_of_which_no_word_is_seen_has_no_words() -> None:
    file = File(heads={"header1": p(text("CD/9001", WHITE))})
    seen = document(p("a") + file.section(("default", "header1")), file)
    assert [line.text for line in seen.lines] == ["a"]
    assert [(one.line.text, one.line.zone) for one in seen.apart] == [("CD/9001", "header")]


@pytest.mark.parametrize("language", CODES)
def test_a_part_that_stands_only_in_hidden_words_is_missing(language: str) -> None:
    draft = letters.draft(language, "old")
    clean = make(draft)
    assert pipeline.check("letter.docx", clean).verdict == "conforms"
    for properties in (VANISH, WHITE, "<w:strike/>"):
        report = pipeline.check("letter.docx", _with(clean, draft.symbol, properties))
        failed = {row.family for row in report.rows if row.outcome == "failed" and row.severity == "error"}
        assert {"masthead", "symbol"} & failed, (language, properties, failed)


def _with(data: bytes, words: str, properties: str) -> bytes:
    """A file in which the runs with these words have these properties."""
    run = rf'<w:r>(?:<w:rPr>((?:(?!</w:rPr>).)*)</w:rPr>)?(<w:t xml:space="preserve">[^<]*{re.escape(words)})'
    return _changed(data, run, lambda found: f"<w:r><w:rPr>{found[1] or ''}{properties}</w:rPr>{found[2]}")


def _changed(data: bytes, pattern: str, change: Callable[[re.Match[str]], str]) -> bytes:
    """A file with the XML changed wherever the pattern is found in it."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    parts = {name: archive.read(name) for name in archive.namelist()}
    return packed(
        {
            name: re.sub(pattern, change, content.decode()).encode() if name.startswith("word/") else content
            for name, content in parts.items()
        }
    )


# What the making left


def control(words: str, *, showing: bool = True) -> str:
    shown = "<w:showingPlcHdr/>" if showing else ""
    return f"<w:sdt><w:sdtPr>{shown}</w:sdtPr><w:sdtContent>{words}</w:sdtContent></w:sdt>"


def test_a_control_that_still_asks_to_be_filled_in_is_told_and_its_words_are_printed() -> None:
    asks = ("placeholder", "Enter a date", "On Enter a date")
    assert traces(p("On ", control(text("Enter a date")))) == [asks]
    assert traces(p("On ", control(text("3 May 2031"), showing=False))) == []
    assert traces(p("x") + control(p("Enter a date"))) == [("placeholder", "Enter a date", "Enter a date")]
    cell = f"<w:tbl><w:tr>{control('<w:tc>' + p('Enter a date') + '</w:tc>')}</w:tr></w:tbl>"
    assert traces(p("x") + cell) == [("placeholder", "Enter a date", "Enter a date")]
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    button = "<w:r><w:instrText> MACROBUTTON NoMacro [Click and type a date]</w:instrText></w:r>"
    assert traces(p("On ", begin, button, end)) == [("placeholder", "[Click and type a date]", "On [Click and type a date]")]


@pytest.mark.parametrize(
    "words",
    [
        "Error! Bookmark not defined.",
        "Erreur ! Signet non défini.",
        "¡Error! Marcador no definido.",
        "Ошибка! Закладка не определена.",
        "错误！未定义书签。",
        "خطأ! الإشارة المرجعية غير معرّفة.",
    ],
)
def test_a_field_that_shows_an_error_is_told_in_six_languages(words: str) -> None:
    begin, parted, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = "<w:r><w:instrText> REF x </w:instrText></w:r>"
    told = [("field-error", words, f"see {words}")]
    assert traces(p("see ", begin, code, parted, text(words), end)) == told
    assert traces(p("see ", f'<w:fldSimple w:instr=" REF x ">{text(words)}</w:fldSimple>')) == told
    # A field within a field is told once.
    assert traces(p("see ", begin, code, parted, begin, code, parted, text(words), end, end)) == told
    assert traces(p("see ", begin, code, parted, text("annex II above"), end)) == []
    assert traces(p(words)) == []


def test_open_comments_are_told_at_their_lines_and_those_that_are_done_are_not() -> None:
    def comment(number: int, words: str) -> str:
        return f'<w:comment w:id="{number}"><w:p w14:paraId="{number}"><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>'

    inner = "".join(
        itertools.starmap(comment, enumerate(["Check.", "Done.", "Agreed.", "&lt;&lt;NO&gt;&gt;7&lt;&lt;NO&gt;&gt;"]))
    )
    extended = '<w15:commentEx w15:paraId="1" w15:done="1"/><w15:commentEx w15:paraId="2" w15:paraIdParent="0" w15:done="0"/>'
    file = File(
        more={
            "comments": f"<w:comments {{}}>{inner}</w:comments>",
            "commentsExtended": f"<w15:commentsEx {{}}>{extended}</w15:commentsEx>",
        }
    )
    spans = "".join(f'<w:commentRangeStart w:id="{n}"/><w:r><w:commentReference w:id="{n}"/></w:r>' for n in range(4))
    assert traces(p("a") + p("b", spans), file) == [("comment", "Check.", "b")]
    assert traces(p("a") + '<w:commentRangeStart w:id="0"/>' + p("b"), file) == [("comment", "Check.", "b")]


def test_changes_that_are_not_decided_are_told_at_their_lines() -> None:
    inserted = f"<w:ins>{text('new ')}</w:ins>"
    deleted = "<w:del><w:r><w:delText>old </w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{text('from ')}</w:moveFrom><w:moveTo>{text('to')}</w:moveTo>"
    body = p("first") + p("a ", inserted, deleted, moved)
    line = "a new to"
    assert traces(body) == [
        ("insertion", "new", line),
        ("deletion", "old", line),
        ("move", "from", line),
        ("move", "to", line),
    ]
    assert split(body)[1] == [("old", DELETED), ("from ", colour.MOVED)]
    # What a tracked change took away is named once, with the other changes.
    assert len(document(body).notes) == 1
    marked = p("a", properties="<w:rPr><w:ins/></w:rPr>") + p("b")
    assert traces(marked) == [("insertion", "", "a")]


def test_a_watermark_is_told_and_is_no_head() -> None:
    named = '<v:shape id="PowerPlusWaterMarkObject1"><v:textpath string="DRAFT"/></v:shape>'
    art = "<v:shape><v:textpath string='DRAFT'/></v:shape>"
    behind = (
        '<w:r><w:drawing><wp:anchor behindDoc="1"><a:graphic><a:graphicData><wps:wsp>'
        '<wps:spPr><a:xfrm rot="18900000"/></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{p('DRAFT')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )
    for drawing in (f"<w:r><w:pict>{named}</w:pict></w:r>", f"<w:r><w:pict>{art}</w:pict></w:r>", behind):
        file = File(heads={"header1": p("CD/9001") + p(drawing)})
        seen = document(p("a") + file.section(("default", "header1")), file)
        assert [line.text for line in seen.written] == ["CD/9001", "a"]
        assert [(one.kind, one.text, one.line) for one in seen.traces] == [("watermark", "DRAFT", None)]
    upright = behind.replace(' rot="18900000"', "").replace("DRAFT", "CD/9001")
    file = File(heads={"header1": p(upright)})
    assert "CD/9001" in [line.text for line in document(p("a") + file.section(("default", "header1")), file).lines]


def test_words_set_as_a_shape_in_the_text_are_text() -> None:
    art = '<w:r><w:pict><v:shape><v:textpath string="CONFERENCE"/></v:shape></w:pict></w:r>'
    assert split(p("a", art, "b"))[0][0].split() == ["a", "CONFERENCE", "b"]
    assert traces(p(art)) == []


def test_a_picture_is_told_where_it_stands() -> None:
    picture = "<w:r><w:drawing><wp:inline><a:graphic><pic:pic><a:blip/></pic:pic></a:graphic></wp:inline></w:drawing></w:r>"
    old = "<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>"
    for drawn in (picture, old):
        assert traces(p("a") + p(drawn, "Ana Nadie")) == [("picture", "", "Ana Nadie")]
        assert traces(p("a") + table([p(drawn) + p("Ana Nadie"), "b"])) == [("picture", "", "Ana Nadie")]
        file = File(heads={"header1": p("CD/9001", drawn)})
        assert traces(p("a") + file.section(("default", "header1")), file) == []


def test_every_trace_stands_at_a_line_of_the_document() -> None:
    """What is random here is the order of what stands in a body."""
    pieces = [
        p("a"),
        p(text("h", VANISH), properties=f"<w:rPr>{VANISH}</w:rPr>"),
        p(f"<w:ins>{text('n')}</w:ins>"),
        p("<w:del><w:r><w:delText>o</w:delText></w:r></w:del>", properties="<w:rPr><w:del/></w:rPr>"),
        table([p(text("w", WHITE)), p("<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>")]),
        control(p("ask")),
        p(box(p(text("s", "<w:strike/>")))),
    ]
    for seed in range(40):
        order = random.Random(seed).sample(pieces, len(pieces))
        seen = document("".join(order))
        assert [line.number for line in seen.lines] == list(range(1, len(seen.lines) + 1))
        assert sorted(one.line.text for one in seen.apart) == ["h", "o", "s", "w"]
        # The words of a deletion, and the mark of their paragraph.
        assert sorted(one.kind for one in seen.traces) == ["deletion", "deletion", "insertion", "picture", "placeholder"]
        assert all(any(one.line is line for line in seen.lines) for one in seen.traces)


# Ways, chains, signs and rules


def ways(required: str, chosen: str, otherwise: str, bound: str = "") -> str:
    return (
        f'<w:r><mc:AlternateContent {bound}><mc:Choice Requires="{required}">{chosen}</mc:Choice>'
        f"<mc:Fallback>{otherwise}</mc:Fallback></mc:AlternateContent></w:r>"
    )


@pytest.mark.parametrize(
    ("required", "bound", "shown"),
    [
        ("wps", "", "a"),
        ("w14 wps", "", "a"),
        ("x", 'xmlns:x="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"', "a"),
        ("wps", 'xmlns:wps="urn:not-of-word"', "b"),
        ("wps x", 'xmlns:x="urn:not-of-word"', "b"),
        ("not-bound", "", "b"),
    ],
)
def test_the_first_way_is_shown_that_asks_only_for_what_word_can_do(required: str, bound: str, shown: str) -> None:
    assert split(p(ways(required, "<w:t>a</w:t>", "<w:t>b</w:t>", bound)))[0] == [shown]


def test_a_way_that_nothing_can_show_shows_nothing() -> None:
    only = '<w:r><mc:AlternateContent><mc:Choice Requires="no"><w:t>a</w:t></mc:Choice></mc:AlternateContent></w:r>'
    assert split(p(only, "b"))[0] == ["b"]


def test_the_text_of_linked_boxes_is_read_once_wherever_it_stands() -> None:
    def linked(inner: str, old: str) -> str:
        return ways(
            "wps",
            f"<w:drawing><wp:anchor><a:graphic><wps:wsp>{inner}</wps:wsp></a:graphic></wp:anchor></w:drawing>",
            f"<w:pict><v:shape><v:textbox><w:txbxContent>{old}</w:txbxContent></v:textbox></v:shape></w:pict>",
        )

    first = linked(f'<wps:txbx id="7"><w:txbxContent>{p("in")}</w:txbxContent></wps:txbx>', p("in"))
    next_one = linked('<wps:linkedTxbx id="7" seq="1"/>', "<w:p/>")
    assert split(p("a", first) + p("b", next_one))[0] == ["a", "in", "b"]
    assert split(p("a", next_one) + p("b", first))[0] == ["a", "b", "in"]
    alone = linked('<wps:linkedTxbx id="8" seq="1"/>', p("in"))
    assert split(p("a", alone) + p("b", alone))[0] == ["a", "in", "b"]


def test_nothing_between_two_runs_swallows_the_space_before_it() -> None:
    space = '<w:r><w:t xml:space="preserve">16 October </w:t></w:r>'
    year = text("2031")
    ways_to_go_on = {
        "run": year,
        "link": f"<w:hyperlink>{year}</w:hyperlink>",
        "control": control(year, showing=False),
        "tag": f"<w:smartTag><w:smartTagPr/>{year}</w:smartTag>",
        "field": f'<w:fldSimple w:instr="DATE">{year}</w:fldSimple>',
        "ruby": f"<w:r><w:ruby><w:rt>{text('x')}</w:rt><w:rubyBase>{year}</w:rubyBase></w:ruby></w:r>",
        "way": ways("wps", "<w:t>2031</w:t>", ""),
        "change": f"<w:ins>{year}</w:ins>",
        "hidden": text("x", VANISH) + year,
    }
    for name, way in ways_to_go_on.items():
        assert split(p(space, way))[0] == ["16 October 2031"], name
    for end in ("<w:ptab/>", "<w:tab/>", "<w:cr/>", "<w:br/>"):
        assert " ".join(split(p("16 October", f"<w:r>{end}</w:r>", year))[0]).split() == ["16", "October", "2031"]
    outer = '<w:p xml:space="preserve"><w:r><w:t>16 October </w:t></w:r><w:r><w:t>2031</w:t></w:r></w:p>'
    assert split(outer)[0] == ["16 October 2031"]


def test_letters_at_the_codes_of_signs_are_letters() -> None:
    code = '<w:r><w:sym w:font="Bar Codes 39" w:char="F0{:02X}"/></w:r>'
    assert split(p(*[code.format(ord(letter)) for letter in "*31*"]))[0] == ["*31*"]
    assert split(p(text("\uf02a\uf033\uf031\uf02a", '<w:rFonts w:ascii="Bar Codes 39"/>')))[0] == ["*31*"]
    assert split(p(text("\uf0b7", '<w:rFonts w:ascii="Symbol"/>')))[0] == ["\u2022"]


def shape(form: str, width: float, height: float = 0, at: float = 0) -> str:
    size = f'<a:ext cx="{int(width * 12700)}" cy="{int(height * 12700)}"/>'
    inner = f'<wps:wsp><wps:spPr><a:xfrm>{size}</a:xfrm><a:prstGeom prst="{form}"/></wps:spPr></wps:wsp>'
    placed = f'<wp:positionH relativeFrom="column"><wp:posOffset>{int(at * 12700)}</wp:posOffset></wp:positionH>'
    graphic = f"<a:graphic><a:graphicData>{inner}</a:graphicData></a:graphic>"
    return f"<w:r><w:drawing><wp:anchor>{placed}{graphic}</wp:anchor></w:drawing></w:r>"


def old_shape(inner: str) -> str:
    return f"<w:r><w:pict>{inner}</w:pict></w:r>"


RULE = "_" * 12


@pytest.mark.parametrize(
    "mark",
    [
        p(shape("line", 72)),
        p(shape("straightConnector1", 72)),
        p(shape("rect", 72, 0.5)),
        p(old_shape('<v:line from="210pt,24pt" to="282pt,24pt"/>')),
        p(old_shape('<v:shape type="#_x0000_t32" style="width:72pt;height:0"/>')),
        p(old_shape('<v:rect style="width:1in;height:1.5pt"/>')),
        p("", properties='<w:pBdr><w:bottom w:val="single"/></w:pBdr>'),
        p(text("          ", '<w:u w:val="single"/>'), properties='<w:jc w:val="center"/>'),
        p('<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/><w:tab/></w:r>'),
    ],
)
def test_a_rule_drawn_after_the_text_is_an_end_mark_and_elsewhere_none(mark: str) -> None:
    assert split(p("last") + mark + p("") + p(""))[0] == ["last", RULE]
    if "w:u" not in mark:
        assert split(p("a") + mark + p("last"))[0] == ["a", "last"]
    joined = mark.replace("<w:p>", "<w:p>" + text("last"), 1)
    if "drawing" in mark or "pict" in mark:
        assert split(joined + p(""))[0] == ["last", RULE]
    file = File(heads={"header1": p("CD/9001") + mark})
    assert RULE not in split(p("a") + file.section(("default", "header1")), file)[0] or "w:u" in mark


@pytest.mark.parametrize(
    "other",
    [
        shape("line", 72, 40),
        shape("line", 600),
        shape("line", 10),
        shape("ellipse", 72),
        old_shape('<v:line from="210pt,24pt" to="210pt,90pt"/>'),
        old_shape('<v:line from="?" to=""/>'),
        old_shape('<v:line style="visibility:hidden" from="210pt,24pt" to="282pt,24pt"/>'),
        old_shape('<v:rect style="width:72pt;height:40pt"/>'),
    ],
)
def test_other_shapes_are_no_end_mark(other: str) -> None:
    assert split(p("last") + p(other))[0] == ["last"]


def test_the_sides_of_a_frame_and_the_lines_of_a_form_are_no_end_mark() -> None:
    sides = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right"))
    assert split(p("last", properties=f"<w:pBdr>{sides}</w:pBdr>"))[0] == ["last"]
    assert split(p("last", properties='<w:pBdr><w:bottom w:val="nil"/></w:pBdr>'))[0] == ["last"]
    assert split(table([p("last", properties='<w:pBdr><w:bottom w:val="single"/></w:pBdr>')]))[0] == ["last"]
    unseen = '<w:r><w:rPr><w:u w:val="single"/><w:vanish/></w:rPr><w:t xml:space="preserve">        </w:t></w:r>'
    assert split(p("last") + p(unseen))[0] == ["last"]


@pytest.mark.parametrize("language", CODES)
def test_a_letter_with_its_end_mark_drawn_has_the_outcomes_of_one_with_it_typed(language: str) -> None:
    typed = make(letters.draft(language, "new"))
    rule = '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/><w:tab/></w:r>'
    drawn = _changed(typed, re.escape(rule), lambda _: shape("line", 72, at=(451 - 72) / 2))
    one, other = (outcomes(pipeline.check("letter.docx", data)) for data in (typed, drawn))
    assert drawn != typed
    assert one == other
    assert one["end-mark-closes-the-document"] == one["end-mark-is-centred"] == "passed"
    aside = _changed(typed, re.escape(rule), lambda _: shape("line", 72, at=5))
    assert outcomes(pipeline.check("letter.docx", aside)) == one | {"end-mark-is-centred": "failed"}

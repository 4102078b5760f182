"""The letters of tests/letters.py as PDF, set by four programs: reportlab, typst, LibreOffice and Chromium.

``python -m tests.making.pdf FOLDER`` writes the clean letters of every program that is there, in all languages and both
templates. A program that is absent makes nothing; :func:`missing` says what it lacks.
"""

import html
import io
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from tests import letters
from tests.drawn import PATIENCE
from tests.letters import CODES, AnnexedText, Draft, Mast

Producer = Literal["reportlab", "typst", "libreoffice", "chromium"]
PRODUCERS: tuple[Producer, ...] = ("reportlab", "typst", "libreoffice", "chromium")
STARTED = ("libreoffice", "chromium")
"""Programs that pip does not install, and that take seconds to start."""

# A4 in points, as the documents of Geneva are.
WIDTH, HEIGHT = 595.28, 841.89
_MARGIN, _TOP, _BOTTOM, _HEAD, _FOOT = 72.0, 88.0, 84.0, 40.0, 46.0
_SIZE, _LEADING, _AFTER, _INDENT = 10.0, 12.0, 7.0, 34.0
# Where the masthead of the old template and a signature block begin, as a share of the width of the text.
_HALF = 0.56

_FONTS = {"ar": "Amiri", "zh": "Noto Serif CJK SC"}
_FONT = "DejaVu Serif"
_FONT_FILES = Path("/usr/share/fonts")

Place = Literal["start", "end", "half", "centre", "paragraph"]


@dataclass(frozen=True)
class Block:
    """Some lines at one place across the page, each wrapped by the program; ``after`` is the space below, in points.

    ``columns`` are blocks side by side, each with its lines; each begins ``drop`` points below the one before.
    """

    place: Place
    lines: tuple[str, ...] = ()
    after: float = 0.0
    columns: tuple[tuple[str, ...], ...] = ()
    drop: float = 0.0
    type_: Literal["bold", "italic"] | None = None


@dataclass(frozen=True)
class Sheet:
    """One page: its running head at one side, its blocks, and its foot at both sides."""

    head: tuple[str, ...]
    head_at: Literal["start", "end"]
    blocks: tuple[Block, ...]
    foot: tuple[str, ...]


def missing(producer: Producer) -> str | None:
    """What a program lacks to make PDFs on this machine, or None."""
    if not (_font_file("DejaVuSerif.ttf") and _font_file("Amiri-Regular.ttf") and _font_file("NotoSerifCJK-Regular.ttc")):
        return "the fonts DejaVu, Amiri and Noto CJK"
    if producer == "reportlab":
        lacking = [name for name in ("reportlab", "bidi", "arabic_reshaper") if find_spec(name) is None]
        return f"the package {lacking[0]}" if lacking else None
    if producer == "typst":
        return None if find_spec("typst") else "the package typst"
    program = {"libreoffice": "soffice", "chromium": "chromium"}[producer]
    return None if shutil.which(program) else f"the program {program}"


def make(producer: Producer, drafts: Mapping[str, Draft]) -> dict[str, bytes]:
    """The PDF of each draft, by the names given; all in one call, since two of the programs start slowly."""
    paged = {name: (sheets(draft), draft.language) for name, draft in drafts.items()}
    return _by(producer, paged)


def set_by(producer: Producer, pages: Sequence[Sheet], language: str) -> bytes:
    """Some pages as a PDF."""
    return _by(producer, {"": (pages, language)})[""]


def _by(producer: Producer, paged: Mapping[str, tuple[Sequence[Sheet], str]]) -> dict[str, bytes]:
    if producer == "libreoffice":
        return _by_libreoffice({name: _flat_odt(pages, language) for name, (pages, language) in paged.items()})
    if producer == "chromium":
        return _by_chromium({name: _html(pages, language) for name, (pages, language) in paged.items()})
    by = _by_typst if producer == "typst" else _by_reportlab
    return {name: by(pages, language) for name, (pages, language) in paged.items()}


def sheets(draft: Draft) -> list[Sheet]:
    """A draft page by page, as :func:`tests.letters.text` has it."""
    bodies = [_first(draft), *(page for annex in draft.annexes for page in _annexed(draft, annex))]
    if not draft.setting.new_page and len(bodies) > 1:
        bodies[:2] = [bodies[0] + bodies[1]]
    if draft.end_mark is not None:
        bodies[-1].append(Block("centre" if draft.setting.mark_at == "centre" else "start", (draft.end_mark,)))
    return [
        Sheet(_head(draft, number), "end" if number % 2 else "start", tuple(body), _foot(draft, number))
        for number, body in enumerate(bodies, 1)
    ]


def _first(draft: Draft) -> list[Block]:
    blocks = []
    if draft.mast is not None:
        blocks += _masthead(draft, draft.mast)
    if draft.above_title is not None:
        blocks.append(Block("start", (draft.above_title,), after=_AFTER))
    setting = draft.setting
    place: Place = "centre" if setting.title_at == "centre" else "start"
    bold: Literal["bold"] | None = "bold" if setting.title_bold else None
    blocks.append(Block(place, (letters.title_text(draft),), after=16, type_=bold))
    blocks += [
        Block("paragraph", (paragraph,), after=_AFTER, type_=None if at else setting.stressed)
        for at, paragraph in enumerate(draft.paragraphs)
    ]
    if draft.signatures:
        own = [_signature(draft, at) for at in range(len(draft.signatures))]
        if draft.columns == "stacked":
            stands: dict[str, Place] = {"far": "half", "near": "start", "middle": "centre"}
            blocks += [Block(stands[setting.signed_at], lines, after=12) for lines in own]
        else:
            blocks += [Block("start", columns=tuple(own[at : at + 2]), after=12) for at in range(0, len(own), 2)]
    if draft.footnote is not None:
        blocks.append(Block("start", (draft.footnote,)))
    return blocks


def shares(columns: int) -> tuple[float, float]:
    """The width of one of some columns and of the gap after it, as shares of the width of the text."""
    return (0.44, 0.12) if columns <= 2 else ((1 - 0.05 * (columns - 1)) / columns, 0.05)


def _masthead(draft: Draft, mast: Mast) -> list[Block]:
    if draft.template == "new":
        lines = (mast.symbol, mast.body, mast.distribution, mast.date, mast.language, mast.original)
        return [Block("start", _lines(lines), after=24)]
    right = (mast.distribution, mast.symbol, mast.date, mast.language, mast.original)
    blocks = [Block("start", (mast.body,))] if mast.body is not None else []
    return [*blocks, Block("half", _lines(right), after=24)]


def _lines(said: Sequence[str | None]) -> tuple[str, ...]:
    """What a masthead says, line by line."""
    return tuple(line for words in said if words is not None for line in words.split("\n"))


def _signature(draft: Draft, at: int) -> tuple[str, ...]:
    block = draft.signatures[at]
    signed = block.signed.format(name=block.name)
    post, rank = [block.post] if block.post else [], [block.rank] if block.rank else []
    return (*post, *rank, signed) if draft.language == "zh" else (signed, *rank, *post)


def _annexed(draft: Draft, annex: AnnexedText) -> list[list[Block]]:
    # What is parted by a blank line in a heading, such as the note on the original, has a line of its own.
    top = [Block("centre", (piece,), after=14) for piece in (annex.heading or "").split("\n\n") if piece]
    if annex.title is not None:
        top.append(Block("centre", (annex.title.upper() if draft.template == "old" else annex.title,), after=14))
    per_page = letters._PARAGRAPHS_PER_PAGE
    chunks = [annex.paragraphs[at : at + per_page] for at in range(0, len(annex.paragraphs), per_page)] or [()]
    pages = [[Block("paragraph", (paragraph,), after=_AFTER) for paragraph in chunk] for chunk in chunks]
    pages[0][:0] = top
    if annex.place_date is not None:
        pages[-1].append(Block("start", (annex.place_date,), after=16))
    return pages


def _head(draft: Draft, page: int) -> tuple[str, ...]:
    if page == 1 and draft.setting.job_at == "head" and draft.job_line:
        return (*draft.heads.get(1, ()), draft.job_line)
    return draft.heads[page] if page in draft.heads else () if page == 1 else letters.head(draft, page)


def _foot(draft: Draft, page: int) -> tuple[str, ...]:
    lines = draft.feet.get(page)
    if lines is None:
        job = (draft.job_line,) if draft.job_line and draft.setting.job_at != "head" else ()
        lines = letters.foot(draft, page) if page > 1 else job
        if page == 1 and draft.setting.job_at == "far":
            return ("", *job)
    return tuple(piece.strip() for line in lines for piece in line.split("   ") if piece.strip())


def _arabic(line: str) -> bool:
    """Whether a line reads from right to left: a date or a symbol in the masthead of an Arabic document does not."""
    return any("\u0600" <= char <= "\u06ff" for char in line)


def _font_file(name: str) -> Path | None:
    return next(iter(sorted(_FONT_FILES.rglob(name))), None) if _FONT_FILES.is_dir() else None


# reportlab: every line wrapped and put in its place here, in the order of the page; Arabic shaped and turned round beforehand,
# as many programs of the nineties and their heirs do.


# In Chinese a line may end anywhere but within a number or a Latin word.
_UNBROKEN = re.compile(r"[0-9A-Za-z/.-]+|.")


Way = Callable[[Any, str, tuple[float, float, float, float], Callable[[], None]], None]
"""How a line is drawn: given the canvas, the line, its box from the page's bottom left, and what draws it as usual."""


class _Canvas:
    def __init__(self, language: str, way: Way | None = None) -> None:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.cidfonts import UnicodeCIDFont
        from reportlab.pdfbase.ttfonts import TTFont
        from reportlab.pdfgen.canvas import Canvas

        if language == "zh":
            self.font = "STSong-Light"
            pdfmetrics.registerFont(UnicodeCIDFont(self.font))
        else:
            # Amiri draws Arabic by its tables alone; DejaVu Sans has the presentation forms as characters.
            name = "DejaVuSans" if language == "ar" else "DejaVuSerif"
            self.font = name
            # Parsing a font takes longer than drawing a letter with it.
            for face in {name, f"{name}-Bold"} - {*pdfmetrics.getRegisteredFontNames()}:
                pdfmetrics.registerFont(TTFont(face, str(_font_file(f"{face}.ttf"))))
        self.language = language
        self.way = way
        self.bold = False
        self.data = io.BytesIO()
        self.canvas = Canvas(self.data, pagesize=(WIDTH, HEIGHT), invariant=1)
        self.y = 0.0

    def width(self, line: str) -> float:
        from reportlab.pdfbase.pdfmetrics import stringWidth

        return float(stringWidth(self.shaped(line), self.face, _SIZE))

    @property
    def face(self) -> str:
        """The font in use; the Chinese one has no bold letters of its own, and is outlined."""
        return f"{self.font}-Bold" if self.bold and self.language != "zh" else self.font

    def shaped(self, line: str) -> str:
        if self.language != "ar":
            return line
        import arabic_reshaper
        from bidi.algorithm import get_display

        return str(get_display(arabic_reshaper.reshape(line), base_dir="R" if _arabic(line) else "L"))

    def wrapped(self, text: str, width: float, indent: float = 0.0) -> list[str]:
        pieces, joint = (_UNBROKEN.findall(text), "") if self.language == "zh" else (re.findall(r"[^ \n]+", text), " ")
        # Spaces that do not break stay, as in a row that is set in from the margin by them.
        lines: list[str] = []
        line = ""
        for piece in pieces:
            longer = f"{line}{joint}{piece}" if line else piece
            room = width - (0 if lines else indent)
            breaks = self.language != "zh" or piece not in "，。、；：）》)"
            if line and breaks and self.width(longer) > room:
                lines.append(line)
                line = piece
            else:
                line = longer
        return [*lines, line]

    def put(self, line: str, x: float, y: float, place: Literal["start", "end", "centre"] = "start") -> None:
        """A line with its reading edge ``x`` points in from the margin at which reading starts."""
        shaped, inner = self.shaped(line), WIDTH - 2 * _MARGIN
        shift = x if place == "start" else (inner - self.width(line)) / (2 if place == "centre" else 1)
        left = WIDTH - _MARGIN - shift - self.width(line) if self.language == "ar" else _MARGIN + shift
        self.canvas.setFont(self.face, _SIZE)
        outlined = self.bold and self.language == "zh"

        def usual() -> None:
            self.canvas.drawString(left, HEIGHT - y, shaped, mode=2 if outlined else None)

        if self.way is None or not shaped.strip():
            usual()
        else:
            box = (left, HEIGHT - y - 0.3 * _SIZE, left + self.width(line), HEIGHT - y + 0.9 * _SIZE)
            self.way(self.canvas, line, box, usual)


def drawn_by(way: Way, draft: Draft) -> bytes:
    """A letter set by reportlab, each line of it in a way of its own."""
    return _by_reportlab(sheets(draft), draft.language, way)


def _by_reportlab(pages: Sequence[Sheet], language: str, way: Way | None = None) -> bytes:
    page = _Canvas(language, way)
    inner = WIDTH - 2 * _MARGIN
    for sheet in pages:
        for at, line in enumerate(sheet.head):
            page.put(line, 0, _HEAD + at * _LEADING, sheet.head_at)
        y = _TOP
        for block in sheet.blocks:
            columns = block.columns or (block.lines,)
            lowest = y
            page.bold = block.type_ == "bold"
            for at, lines in enumerate(columns):
                below = y + at * block.drop
                wide, gap = shares(len(columns))
                start = inner * (_HALF if block.place == "half" else at * (wide + gap))
                room = inner * (wide if block.columns else 1 - _HALF if start else 1) * (0.84 if block.place == "centre" else 1)
                first = _INDENT if block.place == "paragraph" and language != "ar" else 0.0
                for text in lines:
                    for number, line in enumerate(page.wrapped(text, room, first)):
                        indent = start + (0 if number else first)
                        page.put(line, indent, below, "centre" if block.place == "centre" else "start")
                        below += _LEADING
                lowest = max(lowest, below)
            y = lowest + block.after
        page.bold = False
        for at, line in enumerate(sheet.foot):
            page.put(line, 0, HEIGHT - _FOOT, "end" if at else "start")
        page.canvas.showPage()
    page.canvas.save()
    return page.data.getvalue()


# typst: a program that lays out the page from a source text.


def _by_typst(pages: Sequence[Sheet], language: str) -> bytes:
    import typst

    direction = "rtl" if language == "ar" else "ltr"
    source = [
        f'#set text(font: ("{_FONTS.get(language, _FONT)}", "{_FONT}"), size: {_SIZE}pt, lang: "{language}", dir: {direction})',
        # A hyphen that typst adds makes it mark all others, and PDFium takes a row of equal marks for one.
        "#set text(hyphenate: false)",
        f"#set par(leading: {_LEADING - _SIZE + 2}pt, spacing: {_LEADING - _SIZE + 2}pt, justify: false)",
    ]
    for number, sheet in enumerate(pages):
        at = "end" if sheet.head_at == "end" else "start"
        head = f"align({at}, [{_typst_lines(sheet.head)}])" if sheet.head else "none"
        foot = ["[" + _typst_text(piece) + "]" for piece in sheet.foot]
        below = f"grid(columns: (1fr, auto), {', '.join(foot)})" if foot else "none"
        source.append(
            f"#set page(width: {WIDTH}pt, height: {HEIGHT}pt, margin: (x: {_MARGIN}pt, top: {_TOP}pt, bottom: {_BOTTOM}pt), "
            f"header-ascent: 30pt, footer-descent: 26pt, header: {head}, footer: {below})"
        )
        if number:
            source.append("#pagebreak(weak: true)")
        for block in sheet.blocks:
            source += [*_typst_block(block, language), f"#v({block.after}pt)" if block.after else ""]
    return bytes(typst.compile("\n".join(source).encode()))


def _typst_block(block: Block, language: str) -> list[str]:
    if block.type_ is not None:
        type_ = 'weight: "bold"' if block.type_ == "bold" else 'style: "italic"'
        return [f"#[#set text({type_})", *_typst_block(replace(block, type_=None), language), "]"]
    if block.columns:
        cells = ", ".join(f"pad(top: {at * block.drop}pt, [{_typst_lines(lines)}])" for at, lines in enumerate(block.columns))
        wide, gap = shares(len(block.columns))
        widths = ", ".join([f"{wide:.1%}"] * len(block.columns))
        return [f"#grid(columns: ({widths}), column-gutter: {gap:.1%}, {cells})"]
    if block.place == "half":
        return [f"#pad(left: 0%, grid(columns: ({_HALF:.0%}, 1fr), [], [{_typst_lines(block.lines)}]))"]
    if block.place == "centre":
        return [f"#align(center, block(width: 84%, [{_typst_lines(block.lines)}]))"]
    if block.place == "paragraph":
        lead = "" if language == "ar" else "#h(2em)" if language == "zh" else f"#h({_INDENT}pt)"
        return [f"#par(justify: true)[{lead}{_typst_text(line)}]" for line in block.lines]
    return [f"#par[{_typst_lines(block.lines)}]"]


def _typst_lines(lines: Sequence[str]) -> str:
    return " #linebreak() ".join(map(_typst_text, lines))


def _typst_text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    # In a document from left to right the direction of a word changes nothing.
    return f'#"{escaped}"' if _arabic(text) or len(text) > 40 else f'#box(text(dir: ltr)[#"{escaped}"])'


# LibreOffice: a flat ODT with a page style for every page, since head and foot differ from page to page.

_ODT = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document office:version="1.3" '
    'office:mimetype="application/vnd.oasis.opendocument.text" '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">'
)


_LTR = ' style:writing-mode="lr-tb"'


def _flat_odt(pages: Sequence[Sheet], language: str) -> str:
    font = _FONTS.get(language, _FONT)
    inner = WIDTH - 2 * _MARGIN
    mode = "rl-tb" if language == "ar" else "lr-tb"
    faces = {font, _FONT}
    indent = 0.0 if language == "ar" else 2 * _SIZE if language == "zh" else _INDENT
    half = f'fo:margin-{"right" if language == "ar" else "left"}="{inner * _HALF:.1f}pt"'
    side = f'fo:margin-left="{inner * 0.08:.1f}pt" fo:margin-right="{inner * 0.08:.1f}pt"'
    start, end = ("right", "left") if language == "ar" else ("left", "right")
    places = {
        "start": f'fo:text-align="{start}"',
        "end": f'fo:text-align="{end}"',
        "half": f'fo:text-align="{start}" {half}',
        "centre": f'fo:text-align="center" {side}',
        "paragraph": f'fo:text-align="justify" fo:text-indent="{indent}pt"',
    }
    font_names = f'style:font-name="{font}" style:font-name-asian="{font}" style:font-name-complex="{font}"'
    sizes = f'fo:font-size="{_SIZE}pt" style:font-size-asian="{_SIZE}pt" style:font-size-complex="{_SIZE}pt"'
    styles, body, masters, layouts = [], [], [], []
    for number, sheet in enumerate(pages, 1):
        masters.append(
            f'<style:master-page style:name="M{number}" style:page-layout-name="L">'
            f"<style:header>{_odt_paragraphs(sheet.head, sheet.head_at, language)}</style:header>"
            f"<style:footer>{_odt_foot(sheet.foot, language)}</style:footer></style:master-page>"
        )
        for at, block in enumerate(sheet.blocks):
            name = f"B{number}-{at}"
            master = f' style:master-page-name="M{number}"' if at == 0 else ""
            if block.columns:
                body.append(_odt_table(block, name, language))
                continue
            last = block.lines[-1:]
            for line_at, line in enumerate(block.lines):
                own = master if line_at == 0 else ""
                after = block.after if line in last and line_at == len(block.lines) - 1 else 0
                styles.append(
                    f'<style:style style:name="{name}-{line_at}" style:family="paragraph"{own} style:parent-style-name="Base">'
                    f"<style:paragraph-properties {_odt_place(places[block.place], line)}{_odt_mode(line, language)} "
                    f'fo:margin-bottom="{after}pt"/>{_odt_type(block)}</style:style>'
                )
                body.append(f'<text:p text:style-name="{name}-{line_at}">{html.escape(line)}</text:p>')
    layouts.append(
        f'<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="{WIDTH}pt" '
        f'fo:page-height="{HEIGHT}pt" '
        f'fo:margin-left="{_MARGIN}pt" fo:margin-right="{_MARGIN}pt" fo:margin-top="{_HEAD - _SIZE}pt" '
        f'fo:margin-bottom="{_FOOT - 4}pt" style:writing-mode="{mode}"/>'
        f'<style:header-style><style:header-footer-properties svg:height="{_TOP - _HEAD}pt" fo:margin-bottom="12pt"/>'
        "</style:header-style><style:footer-style>"
        '<style:header-footer-properties svg:height="38pt" fo:margin-top="20pt"/></style:footer-style>'
        "</style:page-layout>"
    )
    columns = "".join(
        f'<style:style style:name="C{many}-{at}" style:family="table-column"><style:table-column-properties '
        f'style:column-width="{shares(many)[at] * inner:.1f}pt"/></style:style>'
        for many in {len(block.columns) for sheet in pages for block in sheet.blocks if block.columns}
        for at in range(2)
    )
    tab = f'<style:tab-stops><style:tab-stop style:position="{inner}pt" style:type="right"/></style:tab-stops>'
    ends = "".join(
        f'<style:style style:name="{name}{ltr}" style:family="paragraph" style:parent-style-name="Base">'
        f"<style:paragraph-properties {place}{_LTR if ltr else ''}>{tab if name == 'both' else ''}"
        "</style:paragraph-properties></style:style>"
        for name, place in (("start", places["start"]), ("end", places["end"]), ("both", 'fo:text-align="left"'))
        for ltr in ("", "-ltr")
    )
    return (
        _ODT
        + "<office:font-face-decls>"
        + "".join(f'<style:font-face style:name="{face}" svg:font-family="\'{face}\'"/>' for face in sorted(faces))
        + "</office:font-face-decls><office:styles>"
        + f'<style:style style:name="Base" style:family="paragraph"><style:paragraph-properties style:writing-mode="{mode}" '
        + f'fo:line-height="{_LEADING}pt"/><style:text-properties {font_names} {sizes}/></style:style></office:styles>'
        + f"<office:automatic-styles>{ends}{columns}{''.join(styles)}{''.join(layouts)}</office:automatic-styles>"
        + f"<office:master-styles>{''.join(masters)}</office:master-styles>"
        + f"<office:body><office:text>{''.join(body)}</office:text></office:body></office:document>"
    )


def _odt_place(place: str, line: str) -> str:
    # LibreOffice indents a paragraph from right to left at its beginning by what it calls the left margin.
    return place.replace("fo:margin-right", "fo:margin-left") if _arabic(line) and "fo:margin-left" not in place else place


def _odt_type(block: Block) -> str:
    if block.type_ is None:
        return ""
    name, value = ("font-weight", "bold") if block.type_ == "bold" else ("font-style", "italic")
    return f'<style:text-properties fo:{name}="{value}" style:{name}-asian="{value}" style:{name}-complex="{value}"/>'


def _odt_mode(line: str, language: str) -> str:
    return _LTR if language == "ar" and not _arabic(line) else ""


def _odt_paragraphs(lines: Sequence[str], place: str, language: str) -> str:
    return "".join(
        f'<text:p text:style-name="{place}{"-ltr" if _odt_mode(line, language) else ""}">{html.escape(line)}</text:p>'
        for line in lines or ("",)
    )


def _odt_foot(pieces: Sequence[str], language: str) -> str:
    if len(pieces) < 2:
        return _odt_paragraphs(pieces, "start", language)
    ordered = reversed(pieces) if language == "ar" else pieces
    return f'<text:p text:style-name="both-ltr">{"<text:tab/>".join(map(html.escape, ordered))}</text:p>'


def _odt_table(block: Block, name: str, language: str) -> str:
    cells = "<table:table-cell/>".join(
        f'<table:table-cell office:value-type="string">{_odt_paragraphs(lines, "start", language)}</table:table-cell>'
        for lines in block.columns
    )
    many = len(block.columns)
    columns = "".join(f'<table:table-column table:style-name="C{many}-{at % 2}"/>' for at in range(2 * many - 1))
    return (
        f'<table:table table:name="{name}">{columns}<table:table-row>{cells}</table:table-row></table:table>'
        '<text:p text:style-name="start"/>'
    )


def _by_libreoffice(sources: Mapping[str, str]) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        files = {name: here / f"letter{at}.fodt" for at, name in enumerate(sources)}
        for name, source in sources.items():
            files[name].write_text(source, encoding="utf-8")
        # A profile of its own: a second LibreOffice with the same one would do nothing.
        profile = f"-env:UserInstallation={(here / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
        waiting = list(files.values())
        while waiting:
            # It keeps all files of a call open, and opens a few hundred at the most.
            some, waiting = waiting[:100], waiting[100:]
            subprocess.run([*command, *map(str, some)], check=True, capture_output=True, timeout=PATIENCE)
        return {name: file.with_suffix(".pdf").read_bytes() for name, file in files.items()}


# Chromium: a page of HTML for every page, head and foot put in their places.


def _html(pages: Sequence[Sheet], language: str) -> str:
    direction = "rtl" if language == "ar" else "ltr"
    indent = "0" if language == "ar" else "2em" if language == "zh" else f"{_INDENT}pt"
    style = (
        f"@page {{ size: {WIDTH}pt {HEIGHT}pt; margin: 0 }} body {{ margin: 0 }} p {{ margin: 0 }}"
        f".sheet {{ position: relative; width: {WIDTH}pt; height: {HEIGHT - 1}pt; page-break-after: always; overflow: hidden; "
        f"box-sizing: border-box; padding: {_TOP - _SIZE}pt {_MARGIN}pt 0; "
        f"font: {_SIZE}pt/{_LEADING}pt '{_FONTS.get(language, _FONT)}', '{_FONT}' }}"
        f".head {{ position: absolute; top: {_HEAD - _SIZE}pt; left: {_MARGIN}pt; right: {_MARGIN}pt }}"
        f".foot {{ position: absolute; top: {HEIGHT - _FOOT - _SIZE}pt; left: {_MARGIN}pt; right: {_MARGIN}pt; "
        "display: flex; justify-content: space-between }"
        f".end {{ text-align: end }} .half {{ margin-inline-start: {_HALF:.0%} }} "
        ".centre { text-align: center; padding: 0 8% } .bold { font-weight: bold } .italic { font-style: italic }"
        f".paragraph {{ text-align: justify; text-indent: {indent} }}"
        ".columns { display: grid }"
    )
    body = []
    for sheet in pages:
        body.append(f'<div class="sheet"><div class="head {sheet.head_at}">{_html_lines(sheet.head)}</div>')
        for block in sheet.blocks:
            if block.columns:
                inner = "".join(
                    f'<div style="padding-top: {at * block.drop}pt">{_html_lines(lines)}</div>'
                    for at, lines in enumerate(block.columns)
                )
                wide, gap = shares(len(block.columns))
                widths = f"grid-template-columns: repeat({len(block.columns)}, {wide:.1%}); column-gap: {gap:.1%}"
                body.append(f'<div class="columns" style="{widths}; margin-bottom: {block.after}pt">{inner}</div>')
            else:
                body.append(
                    f'<div class="{block.place} {block.type_ or ""}" style="margin-bottom: {block.after}pt">'
                    f"{_html_lines(block.lines)}</div>"
                )
        foot = "".join(f"<span>{_html_line(piece)}</span>" for piece in sheet.foot)
        body.append(f'<div class="foot">{foot}</div></div>')
    return (
        f'<!DOCTYPE html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8"><style>{style}</style></head>'
        f"<body>{''.join(body)}</body></html>"
    )


def _html_lines(lines: Sequence[str]) -> str:
    return "".join(f"<p>{_html_line(line)}</p>" for line in lines)


def _html_line(line: str) -> str:
    return html.escape(line) if _arabic(line) else f'<bdi dir="ltr">{html.escape(line)}</bdi>'


def _by_chromium(sources: Mapping[str, str]) -> dict[str, bytes]:
    made = {}
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        for name, source in sources.items():
            (here / "letter.html").write_text(source, encoding="utf-8")
            command = [
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                f"--user-data-dir={here / 'profile'}",
                f"--print-to-pdf={here / 'letter.pdf'}",
                (here / "letter.html").as_uri(),
            ]
            subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
            made[name] = (here / "letter.pdf").read_bytes()
    return made


# By hand: pages as their drawing commands, for what no program can be made to do.


def drawn(
    *pages: str,
    box: str = f"0 0 {WIDTH} {HEIGHT}",
    page: str = "",
    font: str = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding",
    resources: str = "",
    catalog: str = "",
    extra: Sequence[tuple[str, bytes | None]] = (),
) -> bytes:
    """A PDF of pages given by their content streams; F1 is their font.

    ``page`` goes into each page's dictionary, ``resources`` into its resources, ``catalog`` into the catalogue; ``extra`` are
    further objects, a dictionary and the bytes of its stream (None where it has none), numbered from 4.
    """
    first = 4 + len(extra)
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] /MediaBox [{box}] >>".encode(),
        f"<< {font} >>".encode(),
        *(_stream(dictionary, data) for dictionary, data in extra),
    ]
    for at, content in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /Contents {first + 2 * at + 1} 0 R {page} "
            f"/Resources << /Font << /F1 3 0 R >> {resources} >> >>".encode()
        )
        objects.append(_stream("", content.encode("latin-1")))
    out = io.BytesIO(b"%PDF-1.7\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


def _stream(dictionary: str, data: bytes | None) -> bytes:
    if data is None:
        return f"<< {dictionary} >>".encode()
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (dictionary.encode(), len(data), data)


def text_at(x: float, y: float, text: str, size: float = 11, more: str = "") -> str:
    """The commands that draw a text with its base line's left end ``x`` and ``y`` points from the top left of an A4 page."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT {more} /F1 {size} Tf 1 0 0 1 {x} {HEIGHT - y:.2f} Tm ({escaped}) Tj ET\n"


def main() -> None:
    """Write the clean letters of every program into the folder named."""
    folder = Path(sys.argv[1])
    drafts = {
        f"{code}-{template}": letters.draft(code, template, columns=columns)
        for code in CODES
        for template, columns in (("old", "stacked"), ("new", "side-by-side"))
    }
    for producer in PRODUCERS:
        if lacking := missing(producer):
            print(f"{producer} needs {lacking}", file=sys.stderr)
            continue
        (folder / producer).mkdir(parents=True, exist_ok=True)
        for name, data in make(producer, drafts).items():
            (folder / producer / f"{name}.pdf").write_bytes(data)


if __name__ == "__main__":
    main()

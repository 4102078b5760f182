"""The letters of tests/letters.py as DOCX, set in the manners in which Word files are set; and any body of XML as a DOCX.

``python -m tests.making.docx FOLDER`` writes the clean letters in all languages and both templates.
"""

import io
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal
from xml.sax.saxutils import escape

from tests import letters
from tests.drawn import PATIENCE
from tests.letters import CODES, Draft

_STAMP = (2020, 1, 1, 0, 0, 0)
_TRANSITIONAL = "http://schemas.openxmlformats.org/{}/2006/{}"
_STRICT = "http://purl.oclc.org/ooxml/{}/{}"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@dataclass(frozen=True)
class Manner:
    """How a letter is set. Each value is one that files have; the first is what a secretariat's template does."""

    masthead: Literal["table", "paragraphs", "text-box"] = "table"
    gaps: Literal["spacing", "blank", "none"] = "spacing"
    signatures: Literal["table", "rows", "tabs", "paragraphs", "text-boxes"] = "paragraphs"
    pages: Literal["breaks", "before", "sections"] = "breaks"
    number: Literal["complex", "simple", "uncached"] = "complex"
    end: Literal["typed", "line", "old line"] = "typed"
    capitals: Literal["typed", "formatted"] = "typed"
    facing: bool = False
    tracked: bool = False
    strict: bool = False


MANNERS: Mapping[str, Manner] = {
    "template": Manner(),
    "sections": Manner(pages="sections", number="simple", masthead="paragraphs"),
    "facing pages": Manner(facing=True, number="uncached", pages="before"),
    "typed": Manner(gaps="blank", masthead="paragraphs", number="simple"),
    "bare": Manner(gaps="none", masthead="paragraphs"),
    "boxes": Manner(masthead="text-box", signatures="text-boxes"),
    "capitals": Manner(capitals="formatted", gaps="spacing"),
    "tracked": Manner(tracked=True),
    "strict": Manner(strict=True),
    "end mark drawn": Manner(end="line"),
    "end mark drawn as of old": Manner(end="old line"),
    "signed in a table": Manner(signatures="table"),
    "signed in rows": Manner(signatures="rows"),
    "signed at tabs": Manner(signatures="tabs"),
}


# A body of XML as a file


def text(words: str, properties: str = "") -> str:
    """A run; a line feed is a line break, a tab a tab."""
    pieces = []
    for n, line in enumerate(words.split("\n")):
        for m, piece in enumerate(line.split("\t")):
            pieces.append(("<w:tab/>" if m else "<w:br/>" if n else "") + (_t(piece) if piece else ""))
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{''.join(pieces)}</w:r>"


def _t(words: str) -> str:
    return f'<w:t xml:space="preserve">{escape(words)}</w:t>'


def p(*runs: str, style: str | None = None, properties: str = "") -> str:
    """A paragraph of runs, or of words."""
    inner = "".join([run if run.startswith("<") else text(run) for run in runs if run])
    said = (f'<w:pStyle w:val="{style}"/>' if style else "") + properties
    return f"<w:p>{f'<w:pPr>{said}</w:pPr>' if said else ''}{inner}</w:p>"


_TEXT_WIDTH = 11906 - 2 * 1440


def table(*rows: Iterable[str], style: str | None = None) -> str:
    """A table of rows of cells; each cell is paragraphs, or words."""
    named = f'<w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr>' if style else "<w:tblPr/>"
    rows = tuple([list(row) for row in rows])
    many = max((len(row) for row in rows), default=1)
    column = f'<w:gridCol w:w="{_TEXT_WIDTH // many}"/>'
    grid = f"<w:tblGrid>{many * column}</w:tblGrid>"
    inner = "".join(
        "<w:tr>" + "".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{named}{grid}{inner}</w:tbl>"


def page_field(number: str | None, form: Literal["complex", "simple"] = "complex") -> str:
    """The field that prints a page's number, with the number that it printed last, if any."""
    shown = text(number) if number is not None else ""
    if form == "simple":
        return f'<w:fldSimple w:instr=" PAGE ">{shown}</w:fldSimple>'
    result = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{shown}' if number is not None else ""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE  \\* MERGEFORMAT </w:instrText></w:r>'
        f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def box(*paragraphs: str, offset: int = 0) -> str:
    """A run with a text box, as Word writes it: once for itself and once for older programs; ``offset`` in points below."""
    inner = "".join(paragraphs)
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionV relativeFrom="paragraph">'
        f"<wp:posOffset>{offset * 12700}</wp:posOffset></wp:positionV>"
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f'<mc:Fallback><w:pict><v:shape style="margin-top:{offset}pt">'
        f"<v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def level_line(length: int = 72, *, old: bool = False) -> str:
    """A run with a level line in the middle of the page, as Word writes it today or as it did before 2010; in points."""
    left = (_TEXT_WIDTH / 20 - length) / 2
    if old:
        return (
            f'<w:r><w:pict><v:line id="line1" style="position:absolute;z-index:1" from="{left}pt,24pt" '
            f'to="{left + length}pt,24pt" strokeweight=".25pt"/></w:pict></w:r>'
        )
    far = f'<a:ext cx="{length * 12700}" cy="0"/>'
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
        'simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{int(left * 12700)}</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>304800</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{length * 12700}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        '<wp:docPr id="1" name="Line 1"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/>{far}</a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        '<a:ln w="3175"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'


@dataclass
class File:
    """What is put in a file besides its body. Heads and feet are named, and a section refers to them by name."""

    heads: dict[str, str] = field(default_factory=dict)
    feet: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    """The footnotes, each in XML, with identifiers from 2."""
    styles: str = ""
    numbering: str = ""
    settings: str = ""
    strict: bool = False
    endnotes: list[str] = field(default_factory=list)
    more: dict[str, str] = field(default_factory=dict)
    """Further parts by the kind of their relation, each the XML of a whole part but for its names of namespaces, at ``{}``."""
    background: str = ""

    def section(
        self,
        *references: tuple[str, str],
        kind: str | None = None,
        title_page: bool = False,
        more: str = "",
        paragraph: bool = False,
    ) -> str:
        """The properties of a section that refers to heads and feet: pairs of pages (first, even, default) and a name."""
        said = "".join(
            f'<w:{what}Reference w:type="{pages}" r:id="{name}"/>'
            for pages, name in references
            for what in (["header"] if name in self.heads else ["footer"])
        )
        said += f'<w:type w:val="{kind}"/>' if kind else ""
        said += '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1760" w:right="1440" w:bottom="1680" w:left="1440"/>'
        said += more + ("<w:titlePg/>" if title_page else "")
        properties = f"<w:sectPr>{said}</w:sectPr>"
        return f"<w:p><w:pPr>{properties}</w:pPr></w:p>" if paragraph else properties

    def parts(self, body: str) -> dict[str, str]:
        """The parts of the package by name."""
        base = _STRICT if self.strict else _TRANSITIONAL
        words = base.format("wordprocessingml", "main")
        bound = base.format("officeDocument", "relationships")
        spaces = (
            f'xmlns:w="{words}" xmlns:r="{bound}" xmlns:v="urn:schemas-microsoft-com:vml" '
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
            'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
            'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
            'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
            'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
            'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
            'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
        )
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        made = {
            "word/document.xml": f"{head}<w:document {spaces}>{self.background}<w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"{head}<w:styles {spaces}>{_STYLES}{self.styles}</w:styles>",
            "word/settings.xml": f"{head}<w:settings {spaces}>{self.settings}</w:settings>",
        }
        if self.numbering:
            made["word/numbering.xml"] = f"{head}<w:numbering {spaces}>{self.numbering}</w:numbering>"
        for kind, notes in (("footnote", self.notes), ("endnote", self.endnotes)):
            if notes:
                first = f'<w:{kind} w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
                inner = "".join(f'<w:{kind} w:id="{n}">{note}</w:{kind}>' for n, note in enumerate(notes, 2))
                made[f"word/{kind}s.xml"] = f"{head}<w:{kind}s {spaces}>{first}{inner}</w:{kind}s>"
        for tag, named in (("hdr", self.heads), ("ftr", self.feet)):
            for name, inner in named.items():
                made[f"word/{name}.xml"] = f"{head}<w:{tag} {spaces}>{inner or '<w:p/>'}</w:{tag}>"
        made |= {f"word/{kind}.xml": head + content.format(spaces) for kind, content in self.more.items()}
        kinds = {"hdr": "header", "ftr": "footer"}
        relations, types = [], []
        for name, content in made.items():
            stem = name.removeprefix("word/").removesuffix(".xml")
            kind = next((kinds[tag] for tag in kinds if f"<w:{tag} " in content), stem)
            types.append(
                f'<Override PartName="/{name}" ContentType="{_CONTENT}.{"document.main" if stem == "document" else kind}+xml"/>'
            )
            if stem != "document":
                relations.append(f'<Relationship Id="{stem}" Type="{bound}/{kind}" Target="{stem}.xml"/>')
        relation = "http://schemas.openxmlformats.org/package/2006/relationships"
        return {
            "[Content_Types].xml": f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{"".join(types)}</Types>',
            "_rels/.rels": f'{head}<Relationships xmlns="{relation}"><Relationship Id="r1" Type="{bound}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'{head}<Relationships xmlns="{relation}">{"".join(relations)}</Relationships>',
            **made,
        }

    def made(self, body: str) -> bytes:
        """The file as bytes, the same for the same body."""
        return packed({name: content.encode() for name, content in self.parts(body).items()})


def packed(members: Mapping[str, bytes]) -> bytes:
    """Members as a ZIP archive."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, _STAMP), content, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def _style(name: str, base: str, properties: str, kind: str = "paragraph") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{based}{properties}</w:style>'


_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + _style("Spaced", "Normal", '<w:pPr><w:spacing w:after="240"/></w:pPr>')
    + _style("Centred", "Spaced", '<w:pPr><w:spacing w:before="240"/><w:jc w:val="center"/></w:pPr>')
    + _style("Capitals", "Centred", "<w:rPr><w:caps/></w:rPr>")
    + _style("High", "", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', "character")
)


# A letter


def make(draft: Draft, manner: Manner | None = None) -> bytes:
    """A draft as a DOCX in a manner. Pages whose head or foot the draft changes become sections of their own."""
    return _Letter(draft, manner or Manner()).made()


def in_sections(draft: Draft) -> bool:
    """Whether a draft changes heads or feet, so that its pages are sections of their own."""
    return any(page > 1 for page in (*draft.heads, *draft.feet))


class _Letter:
    def __init__(self, draft: Draft, manner: Manner) -> None:
        changed = in_sections(draft)
        self.draft = draft
        # In the new template the number changes its side from page to page.
        facing = manner.facing or (draft.template == "new" and not changed)
        self.manner = replace(manner, pages="sections", facing=False) if changed else replace(manner, facing=facing)
        self.apart = changed
        self.file = File(strict=manner.strict, settings="<w:evenAndOddHeaders/>" if self.manner.facing else "")
        self.right = "<w:bidi/>" if draft.language == "ar" else ""

    def p(self, *runs: str, style: str = "Normal", properties: str = "", after: bool = True) -> str:
        """A paragraph, and what parts it from the next."""
        gaps = self.manner.gaps
        styled = style if gaps == "spacing" else "Normal"
        if gaps == "spacing" and style == "Normal" and after:
            styled = "Spaced"
        made = p(*runs, style=styled, properties=properties + self.right)
        return made + (p() if gaps == "blank" and after else "")

    def made(self) -> bytes:
        pages = self.pages()
        body = ""
        for number, (page, new) in enumerate(pages, 1):
            if number > 1 and new and self.manner.pages == "breaks":
                body += p(PAGE_BREAK)
            if number > 1 and new and self.manner.pages == "before":
                page = page.replace("<w:pPr>", "<w:pPr><w:pageBreakBefore/>", 1)
            body += page
            if self.manner.pages == "sections" and number < len(pages):
                body += self.section(number, paragraph=True)
        body += self.section(len(pages) if self.manner.pages == "sections" else 1)
        return self.file.made(_tracked(body) if self.manner.tracked else body)

    def section(self, number: int, *, paragraph: bool = False) -> str:
        """The section that ends with a page, with its heads and feet."""
        draft, file = self.draft, self.file
        named: dict[str, str] = {}
        if number == 1:
            job = draft.feet.get(1, (draft.job_line,) if draft.job_line is not None else ())
            head = draft.heads.get(1, ())
            if draft.setting.job_at == "head":
                head, job = (*head, *job), ()
            file.heads["header1"] = "".join(p(line) for line in head)
            far = '<w:jc w:val="right"/>' if draft.setting.job_at == "far" else ""
            file.feet["footer1"] = "".join(p(line, properties=self.right + far) for line in job)
            named["1"] = "first"
        if self.apart and number > 1:
            named[str(number)] = "default"
        elif number == 1 and self.manner.facing:
            named |= {"2": "even", "3": "default"}
        elif number == 1:
            named["2"] = "default"
        for page in (int(page) for page in named if page != "1"):
            file.heads[f"header{page}"], file.feet[f"footer{page}"] = self.head(page), self.foot(page)
        references = [(pages, f"{what}{page}") for page, pages in named.items() for what in ("header", "footer")]
        return file.section(*references, title_page=number == 1, paragraph=paragraph)

    def head(self, page: int) -> str:
        return self.running(self.draft.heads[page] if page in self.draft.heads else letters.head(self.draft, page), page)

    def foot(self, page: int) -> str:
        return self.running(self.draft.feet[page] if page in self.draft.feet else letters.foot(self.draft, page), page)

    def running(self, lines: tuple[str, ...], page: int) -> str:
        """A head or foot; the number of its own page is a field."""
        made = ""
        for line in lines:
            pieces = re.split(rf"(?<![\w/.-])({page})(?!\w)", line.replace(" " * 56, "\t"))
            runs = [self.number(piece) if n % 2 else text(piece) for n, piece in enumerate(pieces) if piece]
            made += p(*runs, properties=self.right)
        return made

    def number(self, page: str) -> str:
        if self.manner.number == "uncached":
            return page_field(None)
        return page_field(page, "simple" if self.manner.number == "simple" else "complex")

    def pages(self) -> list[tuple[str, bool]]:
        """The pages, each with whether it must begin a new one."""
        draft = self.draft
        above = self.draft.above_title
        first = self.masthead() + (self.p(text(above)) if above is not None else "") + self.title()
        stress = {"bold": "<w:b/><w:bCs/>", "italic": "<w:i/><w:iCs/>", None: ""}[draft.setting.stressed]
        for at, paragraph in enumerate(draft.paragraphs):
            first += self.p(paragraph if at else text(paragraph, stress))
        first += self.signatures()
        if draft.footnote is not None and not self.noted:
            first += self.p(draft.footnote)
        made = [(first, True)]
        for annex in draft.annexes:
            top = "".join([self.centred(text(piece)) for piece in (annex.heading or "").split("\n\n") if piece])
            if annex.title is not None:
                top += self.capitals(annex.title) if draft.template == "old" else self.centred(text(annex.title))
            size = letters._PARAGRAPHS_PER_PAGE
            chunks = [annex.paragraphs[at : at + size] for at in range(0, len(annex.paragraphs), size)] or [()]
            for n, chunk in enumerate(chunks):
                page = (top if n == 0 else "") + "".join(self.p(paragraph) for paragraph in chunk)
                if n + 1 == len(chunks) and annex.place_date is not None:
                    page += self.p(annex.place_date)
                made.append((page or p(), n == 0))
        if not draft.setting.new_page and len(made) > 1:
            made[:2] = [(made[0][0] + made[1][0], True)]
        if draft.end_mark is not None:
            last, new = made[-1]
            rule = '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/><w:tab/></w:r>'
            side = "Centred" if draft.setting.mark_at == "centre" else "Spaced"
            mark = self.centred(rule if draft.template == "new" else text(draft.end_mark), side)
            if self.manner.end != "typed":
                mark = p(level_line(old=self.manner.end == "old line"))
            made[-1] = (last + mark, new)
        return made

    @property
    def noted(self) -> bool:
        """Whether the draft's footnote can be one of Word's: its mark stands in the text."""
        return self.draft.footnote is not None and self.draft.mast is not None and "*" in (self.draft.mast.symbol or "")

    def masthead(self) -> str:
        mast = self.draft.mast
        if mast is None:
            return ""
        new = self.draft.template == "new"
        order = (
            (mast.symbol, mast.body, mast.distribution, mast.date, mast.language, mast.original)
            if new
            else (mast.body, mast.distribution, mast.symbol, mast.date, mast.language, mast.original)
        )
        said = [line for words in order if words is not None for line in words.split("\n")]
        lines = [(line, self.symbol(line) if line == mast.symbol else text(line)) for line in said]
        paragraphs = [p(run, properties=self.right) for _, run in lines]
        if self.manner.masthead == "paragraphs":
            return "".join(paragraphs) + (p() if self.manner.gaps == "blank" else "")
        if self.manner.masthead == "text-box":
            return p(box(*paragraphs))
        own = [made for (line, _), made in zip(lines, paragraphs, strict=True) if line == mast.body and not new]
        rest = [made for (line, _), made in zip(lines, paragraphs, strict=True) if line != mast.body or new]
        return table(["".join(own) or p(), "".join(rest) or p()]) + (p() if self.manner.gaps == "blank" else "")

    def symbol(self, symbol: str) -> str:
        if not self.noted:
            return text(symbol)
        mark, _, note = str(self.draft.footnote).partition(" ")
        self.file.notes[:] = [p(text(mark), text(f" {note}"))]
        stem = symbol.removesuffix(mark)
        return text(stem) + f'<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/>{_t(mark)}</w:r>'

    def title(self) -> str:
        words = letters.title_text(replace(self.draft, template="new"))
        if not words:
            return ""
        setting = self.draft.setting
        bold = "<w:b/><w:bCs/>" if setting.title_bold else ""
        side = "Centred" if setting.title_at == "centre" else "Spaced"
        return self.capitals(words, bold, side) if self.draft.template == "old" else self.centred(text(words, bold), side)

    def capitals(self, words: str, type_: str = "", side: str = "Centred") -> str:
        if self.manner.capitals == "formatted" and side == "Centred":
            caps = "" if self.manner.gaps == "spacing" else "<w:caps/>"
            return self.centred(text(words, type_ + caps), "Capitals")
        return self.centred(text(words.upper(), type_), side)

    def centred(self, run: str, style: str = "Centred") -> str:
        """A heading; without styles it is centred by itself."""
        own = '<w:jc w:val="center"/>' if self.manner.gaps != "spacing" and style != "Spaced" else ""
        return self.p(run, style=style, properties=own)

    def signatures(self) -> str:
        draft = self.draft
        blocks = [self.block(at) for at in range(len(draft.signatures))]
        chosen = self.manner.signatures
        if chosen == "paragraphs" and draft.columns != "stacked":
            chosen = "rows" if draft.columns == "interleaved" else "table"
        if chosen == "paragraphs":
            place = {
                "far": f'<w:ind w:left="{_TEXT_WIDTH * 56 // 100}"/>',
                "near": "",
                "middle": '<w:jc w:val="center"/>',
            }[draft.setting.signed_at]
            return "".join(
                "".join(self.p(line, after=line is block[-1], properties=place) for line in block) for block in blocks
            )
        made = ""
        for at in range(0, len(blocks), 2):
            pair = blocks[at : at + 2]
            if chosen == "text-boxes":
                made += "".join(p(box(*[p(line, properties=self.right) for line in block])) for block in pair)
            elif chosen == "table":
                made += table(["".join(p(line, properties=self.right) for line in block) for block in pair]) + p()
            else:
                height = max(len(block) for block in pair)
                rows = [[block[n] if n < len(block) else "" for block in pair] for n in range(height)]
                if chosen == "rows":
                    made += table(*[[p(cell, properties=self.right) for cell in row] for row in rows]) + p()
                else:
                    made += "".join(p("\t\t".join(row).rstrip("\t"), properties=self.right) for row in rows) + p()
        return made

    def block(self, at: int) -> list[str]:
        own = self.draft.signatures[at]
        signed = own.signed.format(name=own.name)
        rest = [line for line in (own.rank, own.post) if line]
        return [*reversed(rest), signed] if self.draft.language == "zh" else [signed, *rest]


def _tracked(body: str) -> str:
    """The same text with changes tracked in it: words inserted and others deleted in every paragraph."""
    deleted = '<w:del w:id="1" w:author="A"><w:r><w:delText>Deleted words. CD/9999 </w:delText></w:r></w:del>'
    moved = '<w:moveFrom w:id="2" w:author="A"><w:r><w:t>Words moved away. </w:t></w:r></w:moveFrom>'
    properties = "(?:<w:rPr>(?:<w:[^r][^>]*>)*</w:rPr>)?"
    inserted = re.sub(f"(<w:r>{properties}<w:t )", rf'{deleted}{moved}<w:ins w:id="3" w:author="A">\1', body)
    return inserted.replace("</w:t></w:r>", "</w:t></w:r></w:ins>").replace(
        "Words moved away. </w:t></w:r></w:ins>", "Words moved away. </w:t></w:r>"
    )


def by_libreoffice(files: Mapping[str, bytes], given: str, wanted: str) -> dict[str, bytes]:
    """Files of one format as files of another, by LibreOffice, in one call; those it makes nothing of left out."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "given").mkdir()
        for name, data in files.items():
            (folder / "given" / f"{name}.{given}").write_bytes(data)
        subprocess.run(
            [
                str(shutil.which("soffice")),
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--headless",
                "--convert-to",
                wanted,
                "--outdir",
                str(folder / "made"),
                *[str(folder / "given" / f"{name}.{given}") for name in files],
            ],
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
        found = {name: folder / "made" / f"{name}.{wanted}" for name in files}
        return {name: path.read_bytes() for name, path in found.items() if path.exists()}


def main() -> None:
    """Write the clean letters into the folder named."""
    folder = Path(sys.argv[1])
    for code in CODES:
        for name, draft in {
            "letter": letters.draft(code, "old"),
            "letter-new": letters.draft(code, "new", ("JPN",), transmits="paper"),
            "note-verbale": letters.draft(code, "old", ("BRA",), "note-verbale"),
        }.items():
            (folder / code).mkdir(parents=True, exist_ok=True)
            (folder / code / f"{name}.docx").write_bytes(make(draft))


if __name__ == "__main__":
    main()

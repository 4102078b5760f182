"""The summary of a batch as one page of HTML that needs nothing else; its charts are drawn in it, its table can be sorted."""

from collections.abc import Iterable, Sequence
from html import escape

from cdcheck.batch.overview import FINDINGS, SAID, STANDINGS, Line, Overview, against, totals
from cdcheck.renderers._plain import clean

_COLOURS = {"conforms": "#2a7f4f", "cannot-say": "#b58900", "does-not-conform": "#c0392b", "not-checked": "#6c6c6c"}
_SEVERITY_COLOURS = {"error": "#c0392b", "warning": "#b58900", "note": "#4a6fa5"}
_MOST_BARS = 60
_WIDTH, _BAR, _LABEL = 900, 18, 330

_STYLE = """
:root{color-scheme:light dark}
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2.5rem}
svg{max-width:100%;height:auto}svg text{font:12px system-ui,sans-serif;fill:currentColor}
table{border-collapse:collapse;width:100%;font-size:14px}
th,td{text-align:start;vertical-align:top;padding:.25rem .6rem;border-bottom:1px solid #8884}
th button{font:inherit;font-weight:600;border:0;background:none;color:inherit;cursor:pointer;padding:0}
td{overflow-wrap:anywhere}td.n{text-align:end}.key span{display:inline-block;margin-inline-end:1.2rem}
.key i{display:inline-block;width:.8rem;height:.8rem;margin-inline-end:.35rem}.quiet{opacity:.75}
"""

# Without scripts the table is whole, and in the order of the summary.
_SCRIPT = """
const table=document.getElementById("documents");
if(table){const body=table.tBodies[0];[...table.tHead.rows[0].cells].forEach((cell,at)=>{
const button=document.createElement("button");button.textContent=cell.textContent;cell.replaceChildren(button);
button.onclick=()=>{const down=cell.getAttribute("aria-sort")==="ascending";
for(const other of table.tHead.rows[0].cells)other.removeAttribute("aria-sort");
cell.setAttribute("aria-sort",down?"descending":"ascending");
const key=row=>row.cells[at].dataset.key??row.cells[at].textContent;
const rows=[...body.rows].sort((a,b)=>key(a).localeCompare(key(b),undefined,{numeric:true}));
if(down)rows.reverse();body.append(...rows);};});}
"""


def as_html(overview: Overview) -> str:
    """The whole page. Whatever a document says stands in it as text, never as markup, and cannot turn the words beside it."""
    number = overview.documents
    title = f"{number:,} {'document' if number == 1 else 'documents'} checked"
    pieces = [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n",
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n",
        f"<h1>{title}</h1>\n<p>{escape(totals(overview.totals))}.</p>\n",
        *_nothing(overview),
        *_manifest(overview),
        *_failures(overview),
        *_verdicts(overview, "year"),
        *_verdicts(overview, "language"),
        *_verdicts(overview, "kind"),
        *_outcomes(overview),
        *_documents(overview),
        f"<script>{_SCRIPT}</script>\n</body>\n</html>\n",
    ]
    return "".join(pieces)


def _nothing(overview: Overview) -> Iterable[str]:
    if overview.nothing:
        yield "<h2>Paths with nothing to check in them</h2>\n"
        yield _list(overview.nothing_count, overview.nothing)


def _manifest(overview: Overview) -> Iterable[str]:
    if overview.findings is None:
        return
    yield f"<h2>Against the manifest</h2>\n<p>{escape(against(overview))}.</p>\n"
    for kind in FINDINGS:
        if overview.findings[kind]:
            yield f"<h3>{kind}</h3>\n"
            found = [(finding["path"], finding["why"]) for finding in overview.findings[kind]]
            yield _list(overview.finding_counts[kind], found)


def _failures(overview: Overview) -> Iterable[str]:
    failing = overview.failures()
    if not failing:
        return
    yield "<h2>Failures by rule</h2>\n" + _key([(name, colour) for name, colour in _SEVERITY_COLOURS.items()])
    bars = [(id_, [(rule.failed, _SEVERITY_COLOURS[rule.severity or "note"], "failed")]) for id_, rule in failing]
    yield _chart("Failures by rule", bars)
    yield "<ul>\n"
    for id_, rule in failing:
        yield f"<li>{escape(overview.cluster(id_, rule))}. <span class=quiet>{_words(overview.title(id_))}</span></li>\n"
    yield "</ul>\n"


def _verdicts(overview: Overview, by: str) -> Iterable[str]:
    groups = overview.groups(by)
    if not groups:
        return
    yield f"<h2>Verdicts by {by}</h2>\n" + _key([(SAID[standing], _COLOURS[standing]) for standing in reversed(STANDINGS)])
    bars = [
        (key, [(tally[standing], _COLOURS[standing], SAID[standing]) for standing in reversed(STANDINGS)])
        for key, tally in groups
    ]
    yield _chart(f"Verdicts by {by}", bars, most=None)


def _outcomes(overview: Overview) -> Iterable[str]:
    if not overview.rules:
        return
    yield "<h2>Verdicts by rule</h2>\n"
    yield _key(
        [("passed", _COLOURS["conforms"]), ("cannot tell", _COLOURS["cannot-say"]), ("failed", _COLOURS["does-not-conform"])]
    )
    bars = [
        (
            id_,
            [
                (rule.passed, _COLOURS["conforms"], "passed"),
                (rule.cannot_tell, _COLOURS["cannot-say"], "cannot tell"),
                (rule.failed, _COLOURS["does-not-conform"], "failed"),
            ],
        )
        for id_, rule in sorted(overview.rules.items())
    ]
    yield _chart("Verdicts by rule", bars, most=None)


def _documents(overview: Overview) -> Iterable[str]:
    lines = overview.lines()
    if not lines:
        return
    yield "<h2>Documents</h2>\n"
    if more := overview.documents - len(lines):
        yield f"<p>The first {len(lines):,}, those that fail before the others; {more:,} more are in reports.jsonl.</p>\n"
    yield '<table id="documents">\n<thead><tr>'
    yield "".join([f"<th>{name}</th>" for name in ("Verdict", "Document", "Symbol", "Year", "Language", "Kind", "Failures")])
    yield "</tr></thead>\n<tbody>\n"
    for line in lines:
        yield _row(line)
    yield "</tbody>\n</table>\n"


def _row(line: Line) -> str:
    name = _words(line.name)
    named = name if line.report is None else f'<a href="{escape(line.report)}">{name}</a>'
    standing = STANDINGS.index(line.standing)
    why = _words(line.problem) if line.problem is not None else ", ".join([escape(id_) for id_ in line.failed])
    cells = [
        f'<td data-key="{standing}">{SAID[line.standing]}</td>',
        f"<td>{named}</td>",
        f"<td>{_words(line.symbol)}</td>",
        f"<td class=n>{line.year or ''}</td>",
        f"<td>{_words(line.language)}</td>",
        f"<td>{_words(line.kind)}</td>",
        f'<td data-key="{len(line.failed)}">{why}</td>',
    ]
    return f"<tr>{''.join(cells)}</tr>\n"


def _list(count: int, items: Sequence[tuple[str, str]]) -> str:
    rows = "".join([f"<li>{_words(name)}: {_words(why)}</li>\n" for name, why in items])
    more = f"<li>and {count - len(items):,} more</li>\n" if count > len(items) else ""
    return f"<ul>\n{rows}{more}</ul>\n"


def _words(text: str | None) -> str:
    """Words that may be a document's: text that keeps its own direction."""
    return f'<bdi dir="auto">{escape(clean(text))}</bdi>' if text else ""


def _key(items: Iterable[tuple[str, str]]) -> str:
    spans = "".join([f'<span><i style="background:{colour}"></i>{escape(name)}</span>' for name, colour in items])
    return f'<p class="key">{spans}</p>\n'


def _chart(title: str, bars: Sequence[tuple[str, Sequence[tuple[int, str, str]]]], most: int | None = _MOST_BARS) -> str:
    """Horizontal bars, one for each label, of pieces (number, colour, name)."""
    drawn = bars if most is None else bars[:most]
    longest = max([sum(number for number, _, _ in pieces) for _, pieces in drawn] or [0]) or 1
    space = _WIDTH - _LABEL - 70
    height = len(drawn) * (_BAR + 6) + 4
    out = [
        f'<svg viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" role="img" aria-label="{escape(title)}">\n'
    ]
    for at, (label, pieces) in enumerate(drawn):
        y = at * (_BAR + 6) + 2
        shown = clean(label)
        out.append(f'<text x="{_LABEL - 8}" y="{y + 13}" text-anchor="end" direction="ltr">{escape(shown)}</text>')
        before = 0
        for number, colour, name in pieces:
            if number:
                x, width = _LABEL + before * space / longest, number * space / longest
                told = f"{shown}: {number:,} {name}"
                out.append(
                    f'<rect x="{x:.2f}" y="{y}" width="{width:.2f}" height="{_BAR}" fill="{colour}">'
                    f"<title>{escape(told)}</title></rect>"
                )
                before += number
        end = _LABEL + before * space / longest + 6
        out.append(f'<text x="{end:.2f}" y="{y + 13}">{before:,}</text>\n')
    out.append("</svg>\n")
    if len(bars) > len(drawn):
        out.append(f"<p class=quiet>{len(bars) - len(drawn):,} more are in summary.json.</p>\n")
    return "".join(out)

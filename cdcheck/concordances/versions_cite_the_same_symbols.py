"""The same symbols of documents are cited in every language version.

Why:
    A symbol in the text leads to another document; a slip in one version leads its readers to the wrong one.

Source: Practice
    Inferred from the aligned versions of documents of 2015, CD/1998 among them, in the UN Parallel Corpus.

Applies:
    To every kind and era; to symbols in the letter, the annexed texts and the notes.

Limits:
    Only symbols with a slash and a figure are seen, and not the numbers of resolutions. Order is not compared, nor how often.

Examples:
    en, page 3:
        good: (line) that remain.
        bad: that remain (CD/1364).
    ru, page 3:
        good: (line) пробелов.
        bad: пробелов (CD/1364).
    zh, page 3:
        good: 仍然存在的空白。
        bad: 仍然存在的空白(见CD/1364号文件)。
"""

from cdcheck.concordances import Compared, Concordance, Versions
from cdcheck.concordances._body import Body
from cdcheck.concordances._items import Item, Items, shared

concordance = Concordance(
    __name__,
    fact="symbols cited",
    severity="error",
    after=("annexes",),
    whole=True,
    catalogue=("XC-08",),
)


def compare(versions: Versions) -> Compared:
    """Compare the symbols as sets."""
    return shared(concordance, versions, tell, "symbol")


def tell(body: Body) -> Items:
    """The symbols cited in the text."""
    items = [
        Item(symbol, symbol, paragraph.passage.span(start, end), paragraph.where)
        for paragraph in body.paragraphs
        for symbol, start, end in paragraph.symbols
    ]
    return Items(tuple(items), body)

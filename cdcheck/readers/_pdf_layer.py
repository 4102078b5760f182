"""How far the text of a PDF can be trusted: typed, recognised, or of fonts that do not say what they show."""

import re
from collections.abc import Sequence

from cdcheck.document import TextLayer
from cdcheck.readers._pdf_letters import ODD_RUN, in_blocks
from cdcheck.readers._pdf_page import Page

# Where more than one character in so many is one that no writing has, the map from glyphs to characters is broken.
_ONE_ODD_IN = 20
# So many letters show whether they are those of words: more than a fifth of Latin ones are vowels, few have accents, and no
# official language is written in a script other than these four.
_ENOUGH = 100
_VOWELS = 0.22
_SAMPLE = 2000
# So many letters of a line are words or none.
_LINE = 24

_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_NO_VOWELS = bytes(code for code in range(128) if chr(code) not in "AEIOUYaeiouy")
_ACCENTED = re.compile("[\u00a1-\u00ff]")
_FOREIGN = "[\u0180-\u02af\u0530-\u05ff\u0700-\u074f\u0780-\u07ff]"
_SOME_FOREIGN_BLOCKS = (0x01, 0x02, 0x05, 0x07)
_FOREIGN_BLOCKS = (*range(0x08, 0x1D), 0x2C, 0x2D, *range(0xA0, 0xD8))


# Programs that recognise text and say so. What adds recognised text to typed pages without saying which is which is not here.
_RECOGNISERS = re.compile(
    r"acrobat capture|paper capture|finereader|abbyy|omnipage|readiris|textbridge|recognita|clearscan|tesseract",
    re.IGNORECASE,
)


def text_layer(pages: Sequence[Page], made_by: str = "") -> TextLayer:
    """How far the text of a document's pages can be trusted; ``made_by`` names the programs that made the file."""
    with_text = [page for page in pages if page.chars]
    if sum(page.odd for page in with_text) * _ONE_ODD_IN > sum(page.chars for page in with_text) or _is_no_language(with_text):
        return "broken"
    if any(_has_broken_font(page) for page in with_text):
        return "broken"
    # One such page is enough: what is missed there would be the document's fault.
    if any(page.recognised for page in with_text) or _RECOGNISERS.search(made_by):
        return "ocr"
    # Formulas may be pictures too, somewhere in a report; words in doubt stand on nearly every page.
    worded = [page.worded for page in with_text]
    if worded and (worded[0] or sum(worded) * 2 > len(worded)):
        return "ocr"
    return "born-digital"


def _is_no_language(pages: Sequence[Page]) -> bool:
    """Whether the text is letters, yet no words: glyph numbers read as characters, or letters of another encoding."""
    text = ""
    for page in pages:
        text += " ".join([cell.text for row in page.rows for cell in row.cells])
        if len(text) > _SAMPLE:
            break
    ascii_ = text.encode("ascii", "ignore")
    latin, accented, foreign = len(ascii_.translate(None, _NO_LETTERS)), 0, 0
    if not text.isascii():
        accented = len(_ACCENTED.findall(text))
        foreign = in_blocks(text, _FOREIGN_BLOCKS)
        if in_blocks(text, _SOME_FOREIGN_BLOCKS):
            foreign += len(re.findall(_FOREIGN, text))
    letters = latin + accented + foreign
    if letters < _ENOUGH or letters * 4 < len(text):
        return False
    return accented + foreign > latin or len(ascii_.translate(None, _NO_VOWELS)) < _VOWELS * latin


def _has_broken_font(page: Page) -> bool:
    """Whether lines of a page's text are no words, while the rest is: one of its fonts has a broken map.

    A few such characters are a bar code or a bullet, and no text that is missed.
    """
    strange = odd = 0
    for row in page.rows:
        for cell in row.cells:
            if page.odd > 3:
                odd += sum(map(len, re.findall(ODD_RUN, cell.text)))
            # Counting is quick, and enough for nearly every line of words.
            if len(cell.text) >= _LINE and sum(map(cell.text.count, "aeiouyAEIOUY")) < _VOWELS * len(cell.text):
                ascii_ = cell.text.encode("ascii", "ignore")
                letters = len(ascii_.translate(None, _NO_LETTERS))
                if letters >= _LINE and len(ascii_.translate(None, _NO_VOWELS)) < _VOWELS * letters:
                    strange += letters
    return strange >= 2 * _LINE or odd >= _LINE

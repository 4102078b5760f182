"""What lies under the text of a page, or is drawn beside it: pictures, rules, text that does not show."""

from cdcheck.readers._pdf_library import IMAGE, INVISIBLE, PATH
from cdcheck.readers._pdf_sheet import Box, Sheet


def is_invisible(sheet: Sheet) -> bool:
    """Whether the text is drawn in the mode that shows nothing, as that of an optical recognition is."""
    pdfium = sheet.pdfium
    seen = invisible = 0
    step = max(len(sheet.text) // 7, 1)
    for at in range(0, len(sheet.text), step):
        if sheet.text[at].isspace():
            continue
        drawn = pdfium.text_object(sheet.text_page, at)
        if drawn:
            seen += 1
            invisible += pdfium.render_mode(drawn) == INVISIBLE
    return seen > 0 and invisible * 2 > seen


# A rule is as thin, and as long, in points. Of a page full of drawings not all are looked at.
_THIN, _SHORTEST, _LONGEST, _DRAWN = 3.0, 24.0, 250.0, 1000


def rules(sheet: Sheet) -> tuple[Box, ...]:
    """The short level rules drawn on the page, pieces that touch joined, from top to bottom."""
    pdfium, page = sheet.pdfium, sheet.page
    pieces = []
    for at in range(min(pdfium.count_objects(page), _DRAWN)):
        drawn = pdfium.object(page, at)
        if pdfium.object_type(drawn) == PATH:
            x0, y0, x1, y1 = sheet.bounds_of(drawn)
            if y1 - y0 <= _THIN < x1 - x0:
                pieces.append((x0, y0, x1, y1))
    rules: list[Box] = []
    for x0, y0, x1, y1 in sorted(pieces, key=lambda box: (round(box[1]), box[0])):
        if rules and abs(rules[-1][1] - y0) < 1 and x0 <= rules[-1][2] + 1:
            rules[-1] = (rules[-1][0], min(rules[-1][1], y0), max(rules[-1][2], x1), max(rules[-1][3], y1))
        else:
            rules.append((x0, y0, x1, y1))
    return tuple([rule for rule in rules if _SHORTEST <= rule[2] - rule[0] <= _LONGEST])


# A picture of the whole page is drawn before the text or after it, not among it.
_ENDS = 6


def is_pictured(sheet: Sheet) -> bool:
    """Whether one picture covers most of the page."""
    pdfium, page = sheet.pdfium, sheet.page
    count = pdfium.count_objects(page)
    for at in {*range(min(count, _ENDS)), *range(max(count - _ENDS, 0), count)}:
        drawn = pdfium.object(page, at)
        if pdfium.object_type(drawn) == IMAGE and sheet.area_of(drawn) > 0.6 * sheet.width * sheet.height:
            return True
    return False

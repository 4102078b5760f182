"""The rules drawn on a page."""

from cdcheck.readers._pdf_library import PATH
from cdcheck.readers._pdf_sheet import Box, Sheet

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

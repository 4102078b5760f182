"""A corrigendum names the place that it corrects.

Why:
    The reader has to find the words in the document that was printed; "for X read Y" alone does not lead there.

Source: symbol-guide
    A corrigendum corrects errors in a document; it cites the page, the paragraph or the line.

Applies:
    To corrigenda in every language and era.

Limits:
    Looks for the words for page, paragraph, line, annex and the like; whether the place is the right one is not known.

Examples:
    en corrigendum, page 1:
        good: Page 2, second paragraph
        bad: The following correction is made
        spare: Title
    fr corrigendum, page 1:
        good: Page 2, deuxième paragraphe
        bad: La correction suivante est apportée
    zh corrigendum, page 1:
        good: 第2页，第二段
        bad: 作如下修改
"""

from cdcheck.document import Passage, whole
from cdcheck.languages import Language
from cdcheck.parts.heading import Heading
from cdcheck.parts.running_text import RunningText
from cdcheck.rules import Findings, Rule

rule = Rule(
    __name__,
    severity="warning",
    passes="The corrigendum names the place that it corrects: {place}.",
    fails="The corrigendum does not name the page, paragraph or other place that it corrects.",
    advice="Name the page, paragraph or line that the corrigendum corrects.",
    kinds=("corrigendum",),
    catalogue=("RE-03",),
    family="kind",
)


def check(running: RunningText, heading: Heading, language: Language) -> Findings:
    """Look below the heading with the word itself."""
    first = max([one.line + 1 for one in heading.announcements if one.key == "corrigendum"], default=0)
    lines = running.lines[first:]
    if not lines:
        yield rule.inapplicable("Nothing follows the word, which another rule reports.")
        return
    passage = Passage(lines)
    found = passage.folded.find_all(language.places_corrected)
    if found:
        at = passage.folded_span(found[0][0], found[0][1])
        yield rule.passed(at, place=whole([at.lines[0]]).words)
    else:
        yield rule.failed(whole(lines[:1]), expected=", ".join(language.places_corrected[:3]))

"""The letter says that it transmits a text.

Why:
    What follows the letter is a document of the Conference only because the letter transmits it.

Source: correspondence-manual
    A formal letter says in its first sentence that its writer has the honour to do what the letter is for; a note verbale says
    so of the mission.

Applies:
    To letters and notes verbales, in every language and era.

Limits:
    Knows the formulas of the language's list. A letter that says so in other words is taken not to say it. A letter that
    begins with the request to circulate a text that is attached to it, and says which text, transmits that by asking, which
    another rule reports; one that asks for "the attached paper" names no text. A letter that announces no text in its title,
    has none after it and says something besides its request for circulation need not transmit anything.

Examples:
    en, page 1:
        good: We have the honour to transmit
        bad: The Conference knows
    fr, page 1:
        good: Nous avons l'honneur de vous faire tenir ci-joint les textes
        bad: La Conférence connaît les textes
    ar, page 1:
        good: نتشرف بأن نحيل إليكم طيه نصي
        bad: يعرف المؤتمر نصي
"""

import re

from cdcheck.document import Document, whole
from cdcheck.kinds import Kind
from cdcheck.languages import Language
from cdcheck.outcome import Absent
from cdcheck.parts.annexes import Annexes
from cdcheck.parts.announced import Announced
from cdcheck.parts.letter import Letter, usual_transmittal
from cdcheck.parts.title import Title
from cdcheck.rules import Findings, Rule
from cdcheck.text import key_of

rule = Rule(
    __name__,
    severity="error",
    passes="The letter transmits a text: {found}.",
    fails='The letter has no sentence such as "{expected}" that transmits a text.',
    advice='Begin the letter with "{expected}" and the name of the text.',
    variants={
        "no-letter": "There is no letter that transmits a text between the title and the signatures.",
    },
    kinds=("letter", "note-verbale"),
    catalogue=("TR-01",),
)

# The end of a sentence, at the end of a line or before a space.
_SENTENCE = re.compile(r"[.!?\u061f](?=\s|$)|\u3002")


def check(
    letter: Letter | Absent,
    title: Title | Absent,
    annexes: Annexes | Absent,
    announced: Announced,
    document: Document,
    language: Language,
    kind: Kind,
) -> Findings:
    """The formula, somewhere between the title and the signatures."""
    announces = not isinstance(title, Title) or title.transmitted is not None or isinstance(annexes, Annexes)
    if isinstance(letter, Absent):
        message = "no-letter"
        yield rule.failed(letter.near or whole(document.written[-1:]), variant=message)
    elif letter.transmittal is None and not announces and _says(letter, language):
        yield rule.inapplicable("The letter says itself what it has to say: its title announces no text, and none follows.")
    elif letter.transmittal is None and announced.by_request is not None:
        yield rule.passed(announced.by_request, found=announced.by_request.words)
    elif letter.transmittal is None:
        first = letter.paragraphs[0].span if letter.paragraphs else letter.span
        yield rule.failed(first, expected=usual_transmittal(language, impersonal="impersonal" in kind.person))
    else:
        yield rule.passed(letter.transmittal.span, found=letter.transmittal.text)


def _says(letter: Letter, language: Language) -> bool:
    """Whether a letter says something of its own: it has more than its request, and the request speaks of nothing attached."""
    request = letter.circulation_request
    if request is not None and key_of(request.text).find_all((*language.see_annex, *language.annex)):
        return False
    return len(letter.paragraphs) > (request is not None) or len(_SENTENCE.findall(letter.span.text)) > 1

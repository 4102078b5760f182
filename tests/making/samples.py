"""The samples that are no texts: the clean letters as DOCX and PDF, and faulty ones whose fault no text shows.

``python -m tests.making.samples`` rewrites those that do not read as what would be made now. The bytes of a file depend on the
versions of the programs that make it, what is read of it does not.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from cdcheck import readers
from cdcheck.document import Document
from tests import letters
from tests.letters import CODES, SAMPLES, Draft
from tests.making import docx, pdf


def drafts() -> dict[str, Draft]:
    """The drafts of the samples, by their path below samples/."""
    made: dict[str, Draft] = {}
    for code in CODES:
        old, new = letters.draft(code, "old"), letters.draft(code, "new", ("JPN",), transmits="paper")
        made |= {f"{code}/letter.docx": old, f"{code}/letter.pdf": old, f"{code}/letter-new.docx": new}
    return made | {path: draft for path, (draft, _) in faulty().items()}


def faulty() -> dict[str, tuple[Draft, str]]:
    """The faulty ones by their path, each with the rule that fails."""
    old, new = ({code: letters.draft(code, template, ("JPN",)) for code in CODES} for template in ("old", "new"))

    def setting(draft: Draft, **changes: object) -> Draft:
        return replace(draft, setting=replace(draft.setting, **changes))  # type: ignore[arg-type]

    return {
        "faulty/ar-signed-at-the-near-side.pdf": (setting(new["ar"], signed_at="near"), "signatories-stand-at-the-right"),
        "faulty/en-title-at-the-margin.docx": (setting(old["en"], title_at="near"), "title-is-centred"),
        "faulty/es-title-not-bold.pdf": (setting(new["es"], title_bold=False), "title-is-bold"),
        "faulty/fr-text-on-the-page-of-the-letter.docx": (setting(new["fr"], new_page=False), "annexes-begin-a-page"),
        "faulty/ru-job-number-at-the-head.docx": (setting(old["ru"], job_at="head"), "job-number-stands-at-the-foot"),
        "faulty/zh-words-in-bold.docx": (setting(old["zh"], stressed="bold"), "letter-has-no-emphasis"),
    }


MAKERS: Mapping[str, Callable[[Draft], bytes]] = {
    "docx": docx.make,
    "pdf": lambda draft: pdf.make("reportlab", {"": draft})[""],
}


def made(path: str) -> bytes:
    """A sample as it is made now."""
    return MAKERS[path.rpartition(".")[2]](drafts()[path])


def seen(path: str, data: bytes) -> Document:
    """What is read of a sample."""
    return readers.read(path, data)


def main() -> None:
    """Rewrite the samples that are out of date."""
    for path in drafts():
        target, data = SAMPLES / path, made(path)
        if not target.exists() or seen(path, target.read_bytes()) != seen(path, data):
            target.write_bytes(data)


if __name__ == "__main__":
    main()

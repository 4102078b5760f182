"""The citations: the one place that knows where the written rules stand. A rule's ``Source:`` begins with a key of it."""

from typing import NamedTuple


class Citation(NamedTuple):
    """A written source: its title, its address, and the day it was read for the catalogue (ISO 8601)."""

    title: str
    url: str
    read: str = "2026-11"


MANUAL: dict[str, Citation] = {
    "em-communications": Citation(
        "United Nations Editorial Manual Online, Communications",
        "https://www.un.org/dgacm/en/content/editorial-manual/communications",
    ),
    "em-masthead": Citation(
        "United Nations Editorial Manual Online, Masthead and cover",
        "https://www.un.org/dgacm/en/content/editorial-manual/mast-cover",
    ),
    "em-headings": Citation(
        "United Nations Editorial Manual Online, Headings",
        "https://www.un.org/dgacm/en/content/editorial-manual/headings",
    ),
    "em-paragraphs": Citation(
        "United Nations Editorial Manual Online, Paragraphs and subparagraphs",
        "http://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm",
    ),
    "em-footnotes": Citation(
        "United Nations Editorial Manual Online, Footnotes, chapter IX",
        "https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-09",
    ),
    "em-instructions": Citation(
        "United Nations Editorial Manual Online, Instructions for the preparation of documents",
        "http://dd.dgacm.org/editorialmanual/ed-guidelines/instr_prep_docs/instructions.htm",
    ),
    "em-1983": Citation("United Nations Editorial Manual, ST/DCS/2 (1983)", "https://www.scribd.com/document/592003236/"),
    "correspondence-manual": Citation(
        "United Nations Correspondence Manual, ST/DCS/4/Rev.1 (2000)",
        "https://www.yumpu.com/en/document/view/11611219/united-nations-correspondence-manual-unu",
    ),
    "submission-standards": Citation(
        "Standards for preparation and submission of documents, ST/CS/SER.A/44/Rev.1",
        "https://studylib.net/doc/7247249/etpu---dgacm.org",
    ),
    "symbol-guide": Citation("United Nations Documents research guide, Symbols", "https://research.un.org/en/docs/symbols"),
    "dhl-classification": Citation(
        "Dag Hammarskjöld Library, Classification of documents",
        "http://www.un.org/Depts/dhl/sflib/libmgnt/starters/classdoc.htm",
    ),
    "iowa": Citation(
        "University of Iowa, guide to UN document symbols", "https://guides.lib.uiowa.edu/c.php?g=131896&p=863511"
    ),
    "akn4un": Citation("Akoma Ntoso for the United Nations system, guidelines", "https://unsceb-hlcm.github.io/"),
}

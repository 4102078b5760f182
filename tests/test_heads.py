"""Laws of running heads: what stands about a head changes no verdict, and a page without its symbol never passes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdcheck import check
from cdcheck.outcome import Report
from tests import letters, mutations
from tests.letters import CODES, Draft
from tests.test_laws import law

BANNERS = (
    "Copy kept by the library of Example Town, 30 November",
    "https://documents.example/store/7781",
    "E. XAMPLE & DAUGHTERS",
    "   .",
    "  '",
    ",",
)
FAMILIES = ("page-headers",)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """A clean letter or note of two pages or more, in any language and either template."""
    base = mutations.BASES[draw(st.sampled_from(sorted(mutations.BASES)))]
    return base(draw(st.sampled_from(CODES)), draw(st.sampled_from(mutations.TEMPLATES)))


def pages(draft: Draft) -> range:
    return range(2, letters.text(draft).count("\f") + 2)


def checked(draft: Draft, *, form_feeds: bool = True) -> Report:
    return check("letter.txt", letters.text(draft, form_feeds=form_feeds).encode())


def outcomes(report: Report) -> dict[str, str]:
    assert report.problem is None
    return {row.rule: row.outcome for row in report.rows}


def failed_heads(report: Report) -> set[str]:
    return {row.rule for row in report.rows if row.outcome == "failed" and row.severity == "error" and row.family in FAMILIES}


@given(drafts(), st.sampled_from(BANNERS), st.booleans())
@law(60)
def test_a_line_above_every_head_changes_no_verdict(draft: Draft, banner: str, gap: bool) -> None:
    above = (banner, "") if gap else (banner,)
    changed = replace(draft, heads={page: (*above, *letters.head(draft, page)) for page in pages(draft)})
    assert outcomes(checked(changed)) == outcomes(checked(draft))


@given(drafts(), st.booleans())
@law(40)
def test_the_order_of_symbol_and_number_changes_no_verdict(draft: Draft, form_feeds: bool) -> None:
    changed = replace(draft, heads={page: letters.head(draft, page)[::-1] for page in pages(draft)})
    assert outcomes(checked(changed, form_feeds=form_feeds)) == outcomes(checked(draft, form_feeds=form_feeds))


@given(drafts(), st.booleans())
@law(40)
def test_symbol_and_number_on_one_line_change_no_verdict(draft: Draft, form_feeds: bool) -> None:
    changed = replace(draft, heads={page: ("   ".join(letters.head(draft, page)),) for page in pages(draft)})
    assert outcomes(checked(changed, form_feeds=form_feeds)) == outcomes(checked(draft, form_feeds=form_feeds))


@given(drafts(), st.data(), st.sampled_from((None, *BANNERS)))
@law(80)
def test_a_page_or_all_pages_without_the_symbol_fail(draft: Draft, data: st.DataObject, banner: str | None) -> None:
    above = () if banner is None else (banner, "")
    lacking = data.draw(st.sampled_from([[page] for page in pages(draft)] + [list(pages(draft))]))
    heads = {page: (*above, *letters.head(draft, page)) for page in pages(draft)}
    bare = {page: (*above, *letters.head(draft, page)[1:]) for page in lacking}
    report = checked(replace(draft, heads={**heads, **bare}))
    assert "symbol-heads-every-page" in failed_heads(report)
    assert report.verdict == "does-not-conform"


@given(drafts(), st.data(), st.sampled_from((None, *BANNERS)))
@law(80)
def test_the_symbol_of_another_document_fails_wherever_it_stands_in_the_head(
    draft: Draft, data: st.DataObject, banner: str | None
) -> None:
    above = () if banner is None else (banner,)
    wrong = data.draw(st.sampled_from([[page] for page in pages(draft)] + [list(pages(draft))]))
    other = data.draw(st.sampled_from(["CD/1498", "CD/1711", "CD/WP.498", "CD/1498/Rev.1"]))
    heads = {}
    for page in wrong:
        _, *rest = letters.head(draft, page)
        heads[page] = (*above, *data.draw(st.permutations([other, *rest])))
    report = checked(replace(draft, heads=heads))
    # Right below a long line on that page alone, a symbol by itself may end a paragraph: the page has no head then.
    assert {"symbol-is-the-same-everywhere", "symbol-heads-every-page"} & failed_heads(report)
    assert banner is not None or "symbol-is-the-same-everywhere" in failed_heads(report)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_marks_of_notes_below_a_foot_are_not_the_number_of_its_page(gap: str) -> None:
    draft = letters.draft("en", "new", ("JPN",))
    text = letters.text(draft)
    *before, last = text.split("\f")
    foot = letters.foot(draft, len(before) + 1)[0]
    assert foot in last
    notes = f"{len(before) + 1}{gap}{draft.job}{gap}1{gap}A word in its wide sense.{gap}2{gap}Four of them.\n"
    report = check("letter.txt", "\f".join([*before, last.replace(foot, notes)]).encode())
    assert [head["page"] for head in report.parts["page_headers"].value] == list(pages(draft))

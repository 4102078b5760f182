"""Documents as senders wrote them, in other words and layouts than the generated ones: no alarm but for the fault of each."""

from pathlib import Path

import pytest

from cdcheck import check

DOCUMENTS = Path(__file__).parent / "documents"
# The rules that fail, those apart that only ask for what many real documents lack.
OFTEN_LACKING = {
    "end-mark-closes-the-document",
    "job-number-is-present",
    "letter-leaves-out-salutation-and-close",
    "letter-points-to-its-annex",
    "title-names-the-accreditation",
}
FAULTS: dict[str, set[str]] = {
    "en-g21-nofeed": {"masthead-names-its-language-beside-the-original"},
    "en-g21-unsigned": {"signatories-are-present"},
    "en-nv-three-addressees": set(),
    "en-nv-first-person": {"letter-speaks-in-the-third-person"},
    "en-one-for-several": set(),
    "en-after-text": {"place-dates-are-not-after-the-letter"},
    "fr-charge": set(),
    "fr-charge-rep": {"signatories-and-title-agree-on-the-charge"},
    "fr-two-annexes-encl": set(),
    "fr-annexe-III": {"annexes-cited-exist"},
    "es-pro-tempore": set(),
    "es-languages": {"annexes-title-agrees-with-the-letter", "letter-transmits-what-the-title-says"},
    "ru-two": set(),
    "ru-state": {"signatories-come-from-the-senders"},
    "ru-nv": set(),
    "ru-nv-date": {"title-is-dated"},
    "ru-nv-addressed": set(),
    "ru-request-alone": {"title-addressees-stand-in-order", "letter-transmits-in-the-usual-words"},
    "ru-eu-after-date": set(),
    "ru-latin-letters": set(),
    "ru-commission": {"masthead-names-the-body"},
    "zh-one": set(),
    "zh-pl": {"masthead-original-is-official"},
    "zh-masthead-on-one-line": {"masthead-words-are-in-their-language"},
    "zh-thirteenth-month": {"title-is-dated"},
    "zh-title-transmits": {"letter-transmits-the-text"},
    "zh-long-headings": set(),
    "zh-long-headings-date": {"annexes-heading-repeats-the-date"},
    "ar-indic": set(),
    "ar-indic-day": {"title-is-dated"},
    "ar-maghreb": set(),
    "ar-two-months": {"title-is-dated"},
    "ar-sender-first": set(),
    "ar-as-seen": set(),
    "en-annexed-letter": set(),
    "en-annexed-own-masthead": set(),
    "en-annexed-note": set(),
    "en-annexed-letters-two": {"signatories-stand-in-order"},
    "en-annex-headings-wrong": {"annexes-are-numbered-in-order", "annexes-heading-repeats-the-date"},
    "en-title-misspelt": {"title-is-present", "signatories-are-present"},
    "en-agenda": {"masthead-has-the-capitals-of-its-era"},
    "en-progress-report": set(),
    "en-inf-three-languages": set(),
    "en-pv-state-below": {"job-number-year-fits"},
    "en-pv-part": set(),
    "en-third-unsigned": {"signatories-are-as-many-as-the-senders"},
    "en-wp-three": set(),
    "en-wp-weekday": {"text-dates-fall-on-their-weekdays"},
    "en-corr": set(),
    "en-web": set(),
    "en-web-we": {"letter-agrees-in-number-with-its-signatories"},
    "es-chair": set(),
    "es-title-differs": {"annexes-title-agrees-with-the-letter"},
    "en-pv": set(),
    "en-pv-number": {"meeting-number-is-that-of-the-symbol"},
    "en-russian-sender-post1991": set(),
    "en-mast-before": {"letter-date-is-not-after-the-masthead"},
    "es-nv-two-missions": set(),
    "es-job-state": {"job-number-dates-are-real"},
    "zh-two-sides": set(),
    "zh-one-side": {"signatories-are-as-many-as-the-senders"},
    "zh-rows": set(),
    "zh-rows-without-marks": {"signatories-bear-the-mark"},
    "zh-one-mark-of-two": {"signatories-have-all-signed"},
    "ar-nv": set(),
    "ar-nv-ga": {"letter-asks-this-body"},
    "ar-nv-two-missions": set(),
    "en-1983": set(),
    "en-1983-body": {"masthead-body-is-of-its-time"},
    "fr-six": set(),
    "fr-six-twice": {"signatories-come-from-the-senders"},
    "ru-ocr": set(),
    "ru-ocr-page": {"symbol-is-the-same-everywhere"},
    "en-add": set(),
    "en-web-blank-lines": set(),
    "fr-ocr-narrow": set(),
    "fr-title": {"annexes-title-agrees-with-the-letter"},
    "en-president-g21-nofeed-ocr": set(),
    "en-title-from-list": set(),
    "en-rok": {"signatories-come-from-the-senders"},
    "fr-eu": set(),
    "fr-eu-orig": {"annexes-languages-are-the-original"},
    "es-ministro": set(),
    "es-pointer": {"place-dates-are-real"},
    "ru-nv-ocr-digits": set(),
    "ru-singular": {"letter-agrees-in-number-with-its-signatories"},
    "zh-group": set(),
    "zh-date": {"place-dates-are-not-after-the-letter"},
    "ar-two": set(),
    "es-enclosures": set(),
    "ru-wp-headings": set(),
    "ar-report-heading": {"kind-headings-run-in-order"},
    "fr-annex-english": set(),
    "zh-annex-english": set(),
    "en-nv-behalf": set(),
    "en-nv-behalf-mission": {"letter-comes-from-the-senders-of-the-title"},
    "en-wp-notes": set(),
    "en-wp-notes-lacking": {"footnotes-marks-have-their-notes"},
    "en-report-contents": set(),
    "en-report-heading": {"kind-headings-run-in-order"},
    "ar-second-libya": {"signatories-come-from-the-senders"},
    "en-nv-closing-courtesy": set(),
    "es-nv-no-annex": {"annexes-hold-the-transmitted-text"},
    "en-1987-distr": set(),
    "en-charge-after-state": set(),
    "en-charge-after-state-unsaid": {"signatories-and-title-agree-on-the-charge"},
    "en-nv-in-reply": set(),
    "en-observer-no-addressee": {"title-names-the-addressee"},
    "es-group-of-21": set(),
    "es-declaracion-undated": {"masthead-original-is-in-order", "place-dates-close-the-text-of-one-party"},
    "fr-nv-declaration-undated": {"annexes-original-differs-from-the-masthead", "place-dates-close-the-text-of-one-party"},
    "en-2010-old-form": set(),
    "en-pleasure": set(),
    "en-nv-dated-below": set(),
    "es-relativa-a": set(),
    "fr-concernant": set(),
    "en-nv-dated-below-no-request": {"letter-asks-for-circulation"},
    "fr-date-left-out": {"title-is-dated"},
    "en-misread-letters": {"masthead-is-dated", "symbol-is-well-formed"},
    "en-e3-numbers-alone": {"symbol-heads-every-page"},
    "en-informs-in-the-plural": {"letter-agrees-in-number-with-its-signatories"},
    "en-signed-twice-for-one": {"signatories-come-from-the-senders"},
    "en-original-in-french": {"masthead-words-are-in-their-language"},
    "en-cover-unsigned-annex-signed": {"signatories-are-present"},
}


def test_every_document_is_looked_at() -> None:
    assert {path.stem for path in DOCUMENTS.glob("*.txt")} == set(FAULTS)


@pytest.mark.sample(30)
@pytest.mark.parametrize("name", FAULTS)
def test_a_document_fails_for_its_fault_alone(name: str) -> None:
    report = check(f"{name}.txt", (DOCUMENTS / f"{name}.txt").read_bytes())
    assert report.problem is None
    assert {row.rule for row in report.rows if row.outcome == "failed"} - OFTEN_LACKING == FAULTS[name]


@pytest.mark.sample(20)
@pytest.mark.parametrize("name", FAULTS)
def test_nothing_required_is_left_untold_where_nothing_is_missing(name: str) -> None:
    report = check(f"{name}.txt", (DOCUMENTS / f"{name}.txt").read_bytes())
    if "signatories-are-present" not in FAULTS[name]:
        assert not [row.rule for row in report.rows if row.outcome == "cantTell" and row.severity == "error"]

"""How messages name the forms of page headers."""

FORMS = {
    "page": 'the symbol and "page" with the number',
    "number": "the symbol and the bare number",
    "footer": "the symbol at the head and the number at the foot",
}

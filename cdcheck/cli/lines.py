"""``cdcheck lines``: what the reader saw of a document."""

from cdcheck.cli._document import made
from cdcheck.cli._options import Limits, OneDocument, StandardInputName, TextOrJson, grouped
from cdcheck.cli._printing import show


@grouped
def lines(
    *,
    file: OneDocument,
    form: TextOrJson = "text",
    name: StandardInputName = None,
    limits: Limits,
) -> None:
    """Show what the reader saw: every line with its page and number."""
    from cdcheck import guard, schemas
    from cdcheck.renderers.json import escape

    shown = schemas.lines(made(file, name, limits.guarded(), guard.read)[0])
    if form == "json":
        show(escape(shown.model_dump_json(indent=2)) + "\n")
    else:
        from cdcheck import views

        show(views.lines(shown))

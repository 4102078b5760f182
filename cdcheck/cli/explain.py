"""``cdcheck explain``: a rule's whole text."""

from cdcheck.cli._options import RuleName
from cdcheck.cli._printing import show
from cdcheck.cli._refusing import no_such_rule, refuse


def explain(rule: RuleName) -> None:
    """Show a rule's whole text: requirement, why, source, applicability, limits, examples."""
    from cdcheck import schemas, settings, views

    asked = rule.replace("_", "-").lower()
    texts = schemas.texts()
    if asked == settings.WAIVERS_RULE:
        # It judges no document, so there is no file on the shelf of rules for it.
        show(settings.WAIVERS_EXPLAINED)
        return
    if asked not in texts:
        families = [text.rule for text in schemas.rules().rules if text.family == asked]
        refuse("RULE", no_such_rule(rule, asked, list(texts), families))
    show(views.explain(texts[asked]))

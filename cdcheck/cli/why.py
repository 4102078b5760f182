"""``cdcheck why``: the candidates that were considered for a rule."""

from functools import partial

from cdcheck.cli._document import made
from cdcheck.cli._options import AsOf, Limits, OneDocument, Overruled, RuleName, StandardInputName, TextOrJson, grouped
from cdcheck.cli._printing import show
from cdcheck.cli._refusing import day, no_such_rule, refuse, refuse_unknown


@grouped
def why(
    *,
    rule: RuleName,
    file: OneDocument,
    form: TextOrJson = "text",
    overruled: Overruled,
    as_of: AsOf = None,
    name: StandardInputName = None,
    limits: Limits,
) -> None:
    """Show the candidates considered for a rule in a file, and why each was taken or refused. Exits with 0 once it has."""
    from cdcheck import why as reasons
    from cdcheck.renderers.json import escape

    module = _rule_module(rule)
    refuse_unknown(overruled)
    see = partial(reasons.see, rule=module, as_of=day(as_of), **overruled._asdict())
    told = made(file, name, limits.guarded(), see)[0]
    if form == "json":
        show(escape(told.model_dump_json(indent=2)) + "\n")
    else:
        from cdcheck import views

        show(views.why(told))


def _rule_module(rule: str) -> str:
    """The module of the rule that the user names, by its id or one that it had before."""
    from cdcheck import pipeline

    asked = rule.replace("_", "-").lower()
    known = {declared.id: module for module, declared in pipeline.rules().items()}
    former = {old: module for module, declared in pipeline.rules().items() for old in declared.formerly}
    module = known.get(asked) or former.get(asked)
    if module is None:
        families = [declared.id for name, declared in pipeline.rules().items() if pipeline.family(name, declared) == asked]
        refuse("RULE", no_such_rule(rule, asked, list(known), families))
    return module

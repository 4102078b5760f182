"""The steps of .ci/run, each as a session: nox -s tests."""

import nox

nox.options.sessions = ["tests", "rest", "lint", "types"]


@nox.session
def tests(session: nox.Session) -> None:
    """The default ring."""
    session.install("-e", ".[dev]")
    session.run("python", "-m", "pytest", "-q", "-n", "2", *session.posargs)


@nox.session
def rest(session: nox.Session) -> None:
    """What the default ring leaves out."""
    session.install("-e", ".[dev]")
    session.run("python", "-m", "pytest", "-q", "-n", "3", "--dist", "loadgroup", "--rest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Layers, style and format."""
    session.install("-e", ".[dev]")
    session.run("lint-imports", "--no-cache")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Types."""
    session.install("-e", ".[dev]")
    session.run("mypy", "--strict")

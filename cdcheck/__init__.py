"""Check documents of the Conference on Disarmament for conformance: ``from cdcheck import check``."""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Report", "__version__", "check"]

if TYPE_CHECKING:
    from cdcheck.outcome import Report
    from cdcheck.pipeline import check


def __getattr__(name: str) -> Any:
    """``check`` and ``Report`` on first use: importing the package alone costs nothing."""
    if name == "check":
        from cdcheck.pipeline import check

        return check
    if name == "Report":
        from cdcheck.outcome import Report

        return Report
    raise AttributeError(f"module 'cdcheck' has no attribute {name!r}")

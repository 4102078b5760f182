"""A decision of the Conference, adopted or in draft, or another text that it adopted, such as an agenda."""

from cdcheck.kinds import Kind

kind = Kind(name="decision", series=("CD/L.",), announced_by="decision", implied_by="adopted")

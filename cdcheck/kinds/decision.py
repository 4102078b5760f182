"""A decision of the Conference, adopted or in draft."""

from cdcheck.kinds import Kind

kind = Kind(name="decision", series=("CD/L.",), announced_by="decision")

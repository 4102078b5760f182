"""A document that announces none of the kinds cdcheck knows. What every document needs is still required of it."""

from cdcheck.kinds import Kind

kind = Kind(name="unknown")

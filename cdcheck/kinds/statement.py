"""A statement of a group, a delegation or the President that is issued as a document by itself, without a letter."""

from cdcheck.kinds import Kind

kind = Kind(name="statement", announced_by="statement")

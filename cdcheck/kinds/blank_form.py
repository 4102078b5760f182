"""A form for a document that nobody filled in: to ask anything of it would give a finding for every blank."""

from cdcheck.kinds import Kind

kind = Kind(name="blank-form", of_the_conference=False, blank=True)

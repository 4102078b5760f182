"""A document of another body, or a press release: no document of the Conference, and nothing else is asked of it."""

from cdcheck.kinds import Kind

kind = Kind(name="other-body", of_the_conference=False)

"""A text that has nothing of a document of the United Nations, such as an article or a table: said once, and no more asked."""

from cdcheck.kinds import Kind

kind = Kind(name="no-document", of_the_conference=False, has_nothing=True)

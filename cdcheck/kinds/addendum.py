"""An addendum of which nothing else says what it is: one that is a letter, a report or a working paper is of that kind."""

from cdcheck.kinds import Kind

kind = Kind(name="addendum", announced_by="addendum", suffix="Add")

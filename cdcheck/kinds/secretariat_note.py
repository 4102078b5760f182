"""A note by the secretariat of the Conference, or by its Secretary-General: nothing of a letter is asked of it."""

from cdcheck.kinds import Kind

kind = Kind(name="secretariat-note", announced_by="secretariat-note")

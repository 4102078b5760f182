"""An information document, such as a list of participants: its series alone announces it."""

from cdcheck.kinds import Kind

kind = Kind(name="information-document", series=("CD/INF.",))

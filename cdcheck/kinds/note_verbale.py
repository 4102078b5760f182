"""A note verbale by which a permanent mission transmits a text: in the third person, and not signed."""

from cdcheck.kinds import Kind

kind = Kind(
    name="note-verbale",
    title_kinds=("note-verbale", "notes-verbales"),
    signed=False,
    person=("impersonal",),
    sender_posts="mission",
)

"""A letter by which one or more permanent representatives transmit a text: in the first person, and signed."""

from cdcheck.kinds import Kind

kind = Kind(
    name="letter",
    title_kinds=("letter", "letters", "identical-letters"),
    signed=True,
    person=("singular", "plural"),
    sender_posts="representative",
)

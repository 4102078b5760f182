"""A working paper: what one or more delegations, or an officer of the Conference, submit to it. Not signed."""

from cdcheck.kinds import Kind

kind = Kind(
    name="working-paper",
    series=("CD/WP.", "CD/CRP."),
    announced_by="working-paper",
    implied_by="submitted_by",
)

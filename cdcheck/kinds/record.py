"""The record of a meeting: its heading names the meeting, its place and time, and who presided. It is not signed."""

from cdcheck.kinds import Kind

kind = Kind(
    name="record",
    signed=False,
    series=("CD/PV.", "ENDC/PV.", "CCD/PV.", "TNCD/PV.", "ENDC/SR.", "CCD/SR.", "TNCD/SR."),
    announced_by="record",
)

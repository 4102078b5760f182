"""1962-1978: the Eighteen-Nation Committee (ENDC/) and the Conference of the Committee (CCD/).

Seen: ENDC/PV.163, 281 and 288, the CCD's report A/31/27. Typewritten; job numbers have no GE.; running heads are symbol and
bare number.
"""

from datetime import date

from cdcheck.eras import Era

era = Era(
    name="endc-ccd",
    until=date(1978, 12, 31),
    series=("ENDC", "CCD", "TNCD"),
    body="earlier_bodies",
    running_head="number",
)

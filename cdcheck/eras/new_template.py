"""From 2010 on: the new Geneva template.

Seen: CD/2179* (2019), CD/PV.1475, CD/PV.1463 in Russian, and siblings A/HRC/16/2 (2011), A/HRC/17/2. Title case; the symbol
heads each page; the foot has the page number and "GE.YY-NNNNN", the number first on even pages.
"""

from datetime import date

from cdcheck.eras import Era

era = Era(
    name="new-template",
    since=date(2010, 1, 1),
    running_head="footer",
    capitals=False,
    job_number=True,
)

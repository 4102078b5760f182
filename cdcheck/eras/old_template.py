"""7 February 1984 to 2010: the old Geneva template.

Seen: CD/1839 (2008), CD/1831, CD/1853, CD/1364, and siblings up to A/CONF.211/3 (30 January 2009). Body and title in capitals;
symbol and "page N" head every page after the first; job number "GE.YY-NNNNN (L) DDMMYY" at the foot of page 1.
The change came between 30 January 2009 and 2011: for a document of 2010 its own shape decides.
"""

from datetime import date

from cdcheck.eras import Era

era = Era(
    name="old-template",
    since=date(1984, 2, 7),
    until=date(2010, 12, 31),
    running_head="page",
    capitals=True,
    job_number=True,
    language_line=True,
)

"""1979 to 6 February 1984: the Committee on Disarmament, same symbols as the Conference.

No document of these years was read in layout, so only the body's name and what the symbol says is known; the day of the
change of name is 7 February 1984.
"""

from datetime import date

from cdcheck.eras import Era

era = Era(name="committee", since=date(1979, 1, 1), until=date(1984, 2, 6), body="committee")

"""A corrigendum. It repeats the title of the document that it corrects, be it a letter's, and has nothing else of it."""

from cdcheck.kinds import Kind

kind = Kind(name="corrigendum", announced_by="corrigendum", suffix="Corr", outweighs=True)

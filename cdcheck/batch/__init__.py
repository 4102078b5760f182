"""An archive checked in one command: many documents, in parallel, with what was checked before remembered.

sources (what there is to check) -> stream (checked by an engine, what the store has left out) -> archive (reports into the
folder, counts into the overview, findings against the manifest).
"""

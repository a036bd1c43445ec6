"""The parts of the debrief, one a file; a new part is a new file and a line in `PARTS`."""

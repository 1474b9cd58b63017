"""Scores against gold data, with floors, and a measurement of speed."""

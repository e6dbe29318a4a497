"""Trainers of the small learned parts. They need the extra `train`; what they make is kept in the package."""

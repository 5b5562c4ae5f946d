"""Packages that travel between departments and the quality office."""

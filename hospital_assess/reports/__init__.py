"""The sheets that are printed."""

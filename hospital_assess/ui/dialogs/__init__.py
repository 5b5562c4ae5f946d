"""Dialogs, for what leaves the program or cannot be said inside the window."""

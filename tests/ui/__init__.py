"""The window, driven by mouse and keyboard on real workspaces."""

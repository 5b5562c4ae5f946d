"""Offline desktop program for a public hospital's 目标责任制考核."""

__version__ = "0.1.0"

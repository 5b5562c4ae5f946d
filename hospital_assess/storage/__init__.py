"""The workspace on disk: database, evidence, lock."""

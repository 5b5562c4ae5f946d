"""Compiled from forms/ by build_spec/compile_forms.py; not edited by hand."""

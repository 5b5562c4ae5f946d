"""Small widgets that know nothing of an appraisal's files."""

"""What an appraisal is: values and pure functions, no files, no clock, no window."""

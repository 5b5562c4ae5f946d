"""Reading issued documents: the annual plan and the summary of the year before."""

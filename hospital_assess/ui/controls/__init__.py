"""One control for the inputs of each kind of scoring rule."""

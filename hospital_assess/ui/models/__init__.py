"""What views show, as Qt models."""

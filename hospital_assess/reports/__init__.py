"""The sheets that are printed."""

from reportlab import rl_config

# Page streams as plain compressed bytes: reportlab's default makes them a quarter larger, for mail of the 1990s.
rl_config.useA85 = 0
# Nor is every attribute of every shape checked, which takes as long as to draw it; read once, when shapes are imported.
rl_config.shapeChecking = 0

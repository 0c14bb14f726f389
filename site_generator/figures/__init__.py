"""Figures: values that say what is shown, and the drawings and words made from them.

Knows neither where the values come from nor what page they are on.
"""

from site_generator.figures.drawing import Drawn, draw

__all__ = ["Drawn", "draw"]

"""The editorial desk: words, lengths, reading grades, repeated sentences, figures, links outside."""

from site_generator.editorial.desk import Desk

__all__ = ["Desk"]

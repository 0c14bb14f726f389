"""Every word that templates, scripts and vocabularies show, one table per language."""

from site_generator.wording.table import Words, words

__all__ = ["Words", "words"]

"""Every word that templates, scripts and vocabularies show, one table per language."""

from site_generator.wording.reading import SOURCE, english, read_words
from site_generator.wording.table import Words

__all__ = ["SOURCE", "Words", "english", "read_words"]

"""The pieces of a page that the site makes itself, where an article says ``{part:NAME}``.

A part is an entry in ``articles.text.block_shortcodes.PARTS``, a module here with a function in ``MAKERS``
that gives its values, and a template ``theme/components/part-NAME/part-NAME.html`` that shows them
as ``part``, beside all that the page's own template sees (``article``, ``site``, ``words`` ...).
"""

from site_generator.renderer.parts.filling import MAKERS, fill_page
from site_generator.renderer.parts.place import Place

__all__ = ["MAKERS", "Place", "fill_page"]

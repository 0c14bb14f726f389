"""All that knows MkDocs: the plugin, the theme's globals, one build into a staging folder.

``run`` has what commands call; ``session`` is one build.
"""

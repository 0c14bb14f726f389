"""Articles and their data as values.

``values`` has what pages show: ``Article``, ``Library``, ``Term``. The other modules declare each
field of front matter and of the data files beside its type.
"""

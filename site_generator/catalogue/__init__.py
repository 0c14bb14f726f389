"""The catalogue of programs, from YAML files to values that are checked and placed.

``loader.load`` reads all of it. ``model`` has the values and declares their fields, ``reading``
the files, ``rules`` what can be wrong, ``placement`` where a program is.
"""

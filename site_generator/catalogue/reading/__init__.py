"""Reads catalogue files: ``files.read_files``.

``fast`` reads what a pattern proves plain; ``explained`` reads the rest and says what is wrong.
"""

"""Reads what editors write beside the text: front matter, facts, references, glossary, figures.

Each module has one ``read_...`` that takes a file and gives values; faults go to the problems of
its ``Context``.
"""

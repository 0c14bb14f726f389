"""SAMHSA's two national directories of treatment facilities.

``directory.import_directory`` is the way in; ``workbook`` reads a file, ``sites`` finds the rows of
one place, ``facts`` and ``codes`` say what a row's codes mean.
"""

"""What can be wrong with a program beyond the form of a single value.

``values.check_programs`` runs the rules of values and between values; ``location`` asks the gazetteer.
"""

"""Fields declared once, next to their type, and read from there by everything that needs to know them.

``fields`` and ``kinds`` say what a value is, ``decoder`` reads it and explains what is wrong with
it, ``schema`` tells editors' programs about it and ``reference`` the documentation.
"""

"""The site on this computer while someone works on it: watches, rebuilds, serves, reloads.

Knows neither MkDocs nor the command line. What it adds to a page is in no built site.
"""

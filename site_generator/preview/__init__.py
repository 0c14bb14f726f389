"""The site on this computer while somebody works on it: watches, rebuilds, serves, reloads.

Knows neither MkDocs nor the command line. What it adds to a page stands in no built site.
"""

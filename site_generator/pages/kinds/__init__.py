"""The kinds of pages that are made from the catalogue, a class for each (see ``pages.kind``)."""

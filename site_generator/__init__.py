"""Builds the site of articles and treatment programs from ``content/`` and ``programs.yaml``."""

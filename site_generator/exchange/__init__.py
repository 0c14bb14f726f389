"""Programs from other directories: a package for each foreign format.

``samhsa.directory.import_directory`` reads SAMHSA's workbooks. ``files`` and ``merge`` serve every
importer: files as such, and what an import changes in files that editors have changed since.
"""

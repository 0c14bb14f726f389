"""The search by words, which Pagefind answers in the browser.

``documents`` is what it knows of a page, ``index.index_words`` runs the indexer, and
``files.beside_the_index`` makes what stands beside the index.
"""

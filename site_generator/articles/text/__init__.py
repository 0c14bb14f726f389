"""The text of an article, from Markdown with shortcodes to HTML.

``shortcodes`` and ``block_shortcodes`` know the marks that editors write, ``links`` what a text
links to, ``rendering`` makes HTML, ``citations`` the list of sources, ``faq`` the questions.
"""

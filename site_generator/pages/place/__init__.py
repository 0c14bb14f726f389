"""Parts of the pages of states and cities: which programs belong there, and their lists.

``index`` says which programs a place has, ``sub_lists`` which parts of them get a page of their own.
"""

"""What can be wrong with the text of an article: a module for each kind of fault."""

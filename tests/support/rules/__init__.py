"""The finder's rules once more, in Python: what the browser's answers are compared with."""

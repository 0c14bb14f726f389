"""Files as such: workbooks read, YAML written and changed in place, several files or none written."""

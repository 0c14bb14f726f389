"""Parts of a program's page: the strip of facts that decide, and the facts in groups."""

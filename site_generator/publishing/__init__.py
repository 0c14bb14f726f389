"""The only step that touches the output folder."""

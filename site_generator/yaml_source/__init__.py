"""Reads source files strictly: text with its faults named, YAML as nodes that know their place."""

from site_generator.yaml_source.composing import compose, read_yaml
from site_generator.yaml_source.nodes import Entry, ListNode, MapNode, Node, TextNode
from site_generator.yaml_source.text import decode, forbidden_name, read_text

__all__ = [
    "Entry",
    "ListNode",
    "MapNode",
    "Node",
    "TextNode",
    "compose",
    "decode",
    "forbidden_name",
    "read_text",
    "read_yaml",
]

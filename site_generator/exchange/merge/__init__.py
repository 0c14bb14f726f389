"""Brings an import together with what editors wrote since the last one.

``state_files.StateUpdate`` is one import; ``import_record`` remembers what the last one said.
"""

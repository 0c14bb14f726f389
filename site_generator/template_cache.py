"""Keeps compiled templates for as long as the process runs: a preview builds again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from jinja2.bccache import Bucket

_COMPILED: dict[str, bytes] = {}
"""What was compiled last for a key; jinja2 puts a digest of the source before it."""


class TemplateCache(BytecodeCache):
    """Answers for environments that are made alike; a template that was changed is compiled anew."""

    def __init__(self, kind: str = "") -> None:
        """``kind``: what else the compiled template depends on, such as filters that it worked out."""
        self._kind = kind

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return super().get_cache_key(f"{self._kind} {name}", filename)

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in _COMPILED:
            bucket.bytecode_from_string(_COMPILED[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        _COMPILED[bucket.key] = bucket.bytecode_to_string()

"""Ids: hashes of content, equal on every machine."""

import hashlib


def content_id(kind: str, *parts: str) -> str:
    """A short id such as ``c-3f2a...``: 16 hex digits of SHA-256 over the parts, each with its length."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return f"{kind}-{digest.hexdigest()[:16]}"

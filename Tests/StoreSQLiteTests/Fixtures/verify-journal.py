"""Recomputes the hash chain of a store's journal, written from the format's description alone.

Usage: verify-journal.py STORE. Prints the number of entries and the chain's head, or the first wrong entry.
"""

import hashlib
import sqlite3
import sys


def main(path):
    store = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    head = bytes(32)
    count = 0
    for row in store.execute(
        "SELECT sequence, ticket, version, actor, happened, recorded, type, payload, salt, digest, hash"
        " FROM journal ORDER BY sequence"
    ):
        sequence, ticket, version, actor, happened, recorded, kind, payload, salt, digest, kept = row
        count += 1
        if sequence != count:
            return f"gap before {sequence}"
        if payload is not None and hashlib.sha256(salt + payload.encode()).digest() != digest:
            return f"wrong digest at {sequence}"
        parts = [head]
        parts += [n.to_bytes(8, "big", signed=True) for n in (sequence, ticket or 0, version, happened, recorded)]
        for text in (actor, kind):
            parts += [len(text.encode()).to_bytes(4, "big"), text.encode()]
        head = hashlib.sha256(b"".join(parts) + digest).digest()
        if head != kept:
            return f"wrong hash at {sequence}"
    print(count, head.hex())
    return None


sys.exit(main(sys.argv[1]))

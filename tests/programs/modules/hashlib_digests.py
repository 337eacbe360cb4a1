# Digests of messages of every length around a block.
import hashlib

for name in ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"]:
    for length in [0, 1, 3, 55, 56, 57, 63, 64, 65, 111, 112, 127, 128, 129, 1000]:
        data = bytes(range(256)) * 4
        print(name, length, getattr(hashlib, name)(data[:length]).hexdigest())
    pieces = hashlib.new(name)
    for piece in [b"one", b"", b"two" * 50, b"three"]:
        pieces.update(piece)
    copy = pieces.copy()
    copy.update(b"more")
    print(pieces.name, pieces.digest_size, pieces.block_size, pieces.digest() == bytes.fromhex(pieces.hexdigest()), pieces.hexdigest(), copy.hexdigest())
try:
    hashlib.sha256("text")
except TypeError as error:
    print(error)
try:
    hashlib.new("nonsense")
except ValueError as error:
    print(error)

# Unlike a real machine's, these repeat: they come from the run's seed.
from random import SystemRandom

DEFAULT_ENTROPY = 32
_source = SystemRandom()
choice = _source.choice
randbits = _source.getrandbits


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _source._randbelow(exclusive_upper_bound)


def token_bytes(nbytes=None):
    return _source.randbytes(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    data = token_bytes(nbytes)
    bits = int.from_bytes(data, "big") << -len(data) * 8 % 6
    count = (len(data) * 8 + 5) // 6
    return "".join([letters[bits >> 6 * (count - 1 - i) & 63] for i in range(count)])


def compare_digest(a, b):
    for value in (a, b):
        if not isinstance(value, (str, bytes)):
            raise TypeError(f"unsupported operand types(s) or combination of types: '{type(a).__name__}' and '{type(b).__name__}'")
    return a == b

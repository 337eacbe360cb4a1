"""What `from interleave import cpu` means under CPython, so that a scenario runs for real: PYTHONPATH=tests/support/python python3 FILE.

cpu(seconds) computes until the calling thread has used that much processor time, however long that takes on the clock. It computes in pure
Python and holds the GIL like any other loop, so other threads are switched to at the switch interval.
"""
from time import thread_time as _thread_time

__all__ = ["cpu"]

_SHORTEST = 64      # passes of the loop between two looks at the clock, at the least: about 1 µs
_LONGEST = 0.001    # seconds between two looks, at the most: the processor's speed changes
_SAFE = 0.7         # the part of what is left that is computed in one go, at the most
_passes = 2.0e7     # passes in a second, as last measured by any thread


def cpu(seconds):
    """Computes for `seconds` of processor time of the calling thread."""
    global _passes
    end = _thread_time()
    if not isinstance(seconds, (int, float)):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    if seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("seconds must be non-negative")
    end += seconds
    passes = _passes
    now = end - seconds
    while now < end:
        count = max(_SHORTEST, int(min((end - now) * _SAFE, _LONGEST) * passes))
        for _ in range(count):
            pass
        before, now = now, _thread_time()
        if count > 20 * _SHORTEST and now > before:
            _passes = passes = count / (now - before)

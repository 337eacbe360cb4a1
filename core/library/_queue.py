# The names by which C code's queue is pickled.

from _thread import _Empty as Empty, _SimpleQueue as SimpleQueue

# gc: memory is counted, cycles are kept until the program ends, so a collection finds nothing.

from _machine import unsupported as _unsupported

garbage = []
callbacks = []
_state = {"enabled": True, "threshold": (700, 10, 10)}


def enable():
    _state["enabled"] = True


def disable():
    _state["enabled"] = False


def isenabled():
    return _state["enabled"]


def collect(generation=2):
    if not isinstance(generation, int):
        raise TypeError(f"'{type(generation).__name__}' object cannot be interpreted as an integer")
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return 0


def get_count():
    return (0, 0, 0)


def get_threshold():
    return _state["threshold"]


def set_threshold(threshold0, threshold1=10, threshold2=10):
    _state["threshold"] = (threshold0, threshold1, threshold2)


def get_stats():
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def is_tracked(obj):
    return not isinstance(obj, (int, float, str, bytes, type(None)))


DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38


def get_debug():
    return _state.get("debug", 0)


def set_debug(flags):
    _state["debug"] = flags


def is_finalized(obj):
    return False


def freeze():
    pass


unfreeze = freeze


def get_freeze_count():
    return 0


def get_objects(generation=None):
    _unsupported("gc.get_objects(): keep the objects to be looked at in a list")


def get_referrers(*objs):
    _unsupported("gc.get_referrers(): keep the references to be looked at in a list")


def get_referents(*objs):
    _unsupported("gc.get_referents(): look at the object's attributes")

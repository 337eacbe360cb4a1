# Calls at given times, one after the other in the thread that runs them.

import time
from collections import namedtuple
from heapq import heapify as _heapify, heappop as _heappop, heappush as _heappush
from itertools import count as _count
from threading import RLock as _RLock
from time import monotonic as _monotonic

__all__ = ['scheduler']

Event = namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')
_nothing = object()
_MOMENT = 5e-10  # the clock shows whole nanoseconds


class scheduler:
    """The heap holds (time, rank, priority, sequence, event). The clock stands still while a program enters events, where a real one goes on: of
    events of the same delay the first one entered has the earlier time, so its rank goes before its priority."""

    def __init__(self, timefunc=_monotonic, delayfunc=time.sleep):
        self._queue = []
        self._lock = _RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._sequence = _count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_nothing):
        return self._enter(time, priority, action, argument, kwargs, False)

    def enter(self, delay, priority, action, argument=(), kwargs=_nothing):
        return self._enter(self.timefunc() + delay, priority, action, argument, kwargs, True)

    def _enter(self, time, priority, action, argument, kwargs, in_turn):
        if kwargs is _nothing:
            kwargs = {}
        with self._lock:
            sequence = next(self._sequence)
            event = Event(time, priority, sequence, action, argument, kwargs)
            _heappush(self._queue, (time, sequence if in_turn else -1, priority, sequence, event))
        return event

    def cancel(self, event):
        with self._lock:
            left = [entry for entry in self._queue if entry[4] != event]
            if len(left) == len(self._queue):
                raise ValueError('list.remove(x): x not in list')
            self._queue[:] = left
            _heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0][4]
                left = event.time - self.timefunc()
                if left <= _MOMENT:
                    _heappop(self._queue)
            if left > _MOMENT:
                if not blocking:
                    return left
                self.delayfunc(left)
            else:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)  # other threads may go on

    @property
    def queue(self):
        with self._lock:
            return [entry[4] for entry in sorted(self._queue)]

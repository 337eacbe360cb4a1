# What a thread has of a loop: the task it works for, the callbacks it is to run, the timers it looks after.

import _thread
from heapq import heappop, heappush
from _asyncio._waits import label_of
from _machine import thread_ident
from _collections import deque
from _seats_of_threads import seats
from itertools import count
from time import monotonic, sleep


_TICK = 1e-9  # the clock shows whole nanoseconds
_next_number = count(1).__next__  # timers of one moment run in the order in which they were made


class Seat:
    """Callbacks run on the thread that asked for them, as soon as it waits for something; timers too."""

    def __init__(self, loop):
        self.loop = loop
        self.task = None
        self._ready = deque()
        self._timers = []
        self._waiting = 0  # coroutines that wait on this thread, one called by the other
        self._bell = None  # a lock that whoever has work for the waiting thread releases

    def add(self, handle):
        self._ready.append(handle)
        if self._bell is not None:
            ring(self._bell)

    def add_timer(self, when, handle):
        heappush(self._timers, (when, _next_number(), handle))
        if self._bell is not None:
            ring(self._bell)

    def run_once(self):
        """What is ready now. Callbacks that they ask for come next time."""
        if self._timers:
            self._collect_due()
        if not self._ready:
            return
        task, self.task = self.task, None
        try:
            for _ in range(len(self._ready)):
                if not self._ready:
                    break  # a callback has waited, and run the others meanwhile
                handle = self._ready.popleft()
                if not handle._cancelled:
                    handle._run()
        finally:
            self.task = task

    def is_busy(self):
        self._collect_due()
        return bool(self._ready)

    def wait_for(self, future):
        """Blocks until it is done."""
        task = self.task
        self._waiting += 1
        try:
            while True:
                self.run_once()
                if task._is_guest:
                    task._look_for_cancel()
                if future._state != 'PENDING':
                    return
                if not self._ready:
                    self._pause(task, future)
        finally:
            self._waiting -= 1

    def wait_for_work(self):
        if not self.is_busy():
            self._sleep_until_rung(_thread._signal_lock(_thread._name_label('the event loop')))

    def give_way(self):
        """A bare yield: whatever else is ready comes first."""
        self.run_once()
        sleep(0)

    def hand_over(self, heir):
        """This thread works for the loop no more."""
        while self.is_busy():
            self.run_once()
        for when, _, handle in sorted(self._timers):
            heir.add_timer(when, handle)

    def _collect_due(self):
        while self._timers and (self._timers[0][2]._cancelled or self._timers[0][0] - monotonic() < _TICK):
            self._ready.append(heappop(self._timers)[2])

    def _pause(self, task, future):
        bell = _thread._signal_lock(label_of(future) if future._awaited else future._shown_as or future._label())
        future._bells = [*future._bells, bell]
        if task._is_guest:
            task._about_to_wait(bell)
        try:
            self._sleep_until_rung(bell)
        finally:
            if future._bells:
                future._bells = [each for each in future._bells if each is not bell]

    def _sleep_until_rung(self, bell):
        self._bell = bell
        try:
            if self._timers:
                bell.acquire(True, max(0, self._timers[0][0] - monotonic()))
            else:
                bell.acquire()
        finally:
            self._bell = None


def ring(bell):
    if bell.locked():
        bell.release()


def here():
    """This thread's seat, None if it works for no loop."""
    return seats.get(thread_ident())


def seat_of(loop):
    """This thread's seat at the loop, None if it has none."""
    seat = seats.get(thread_ident())
    return seat if seat is not None and seat.loop is loop else None


def _get_running_loop():
    seat = seats.get(thread_ident())
    return None if seat is None else seat.loop


def get_running_loop():
    seat = seats.get(thread_ident())
    if seat is None:
        raise RuntimeError('no running event loop')
    return seat.loop


def current_task(loop=None):
    if loop is None:
        loop = get_running_loop()
    seat = seat_of(loop)
    return None if seat is None else seat.task

# The threads that look after a pool: one replaces workers, one takes results. (The one that hands tasks out is in pool.py.)

import threading
from multiprocessing.connection import wait

RUN, TERMINATE = "RUN", "TERMINATE"


class Crew:
    """The workers of a pool, kept at their number."""

    def __init__(self, pool, work):
        self.work = work
        self.pool = pool._pool
        self.size = pool._processes
        self.make = pool.Process
        self.ctx = pool._ctx
        self.sentinels = pool._get_worker_sentinels
        self.made = pool._made
        self.cache = pool._cache
        self.notifier = pool._change_notifier
        self.args = (pool._inqueue, pool._outqueue, pool._initializer, pool._initargs, pool._maxtasksperchild, pool._wrap_exception)

    def repopulate(self):
        for _ in range(self.size - len(self.pool)):
            process = self.make(self.ctx, target=self.work, args=self.args)
            process.name = process.name.replace("Process", "PoolWorker")
            process.daemon = True
            process._worker_number = next(self.made)
            process.start()
            self.pool.append(process)

    def maintain(self):
        gone = False
        for i in reversed(range(len(self.pool))):
            if self.pool[i].exitcode is not None:
                self.pool[i].join()
                del self.pool[i]
                gone = True
        if gone:
            self.repopulate()


def _handle_workers(crew, taskqueue, sentinels):
    thread = threading.current_thread()
    while thread._state == RUN or (crew.cache and thread._state != TERMINATE):
        crew.maintain()
        wait([*crew.sentinels(crew.pool), *sentinels])
        while not crew.notifier.empty():
            crew.notifier.get()
    taskqueue.put(None)


def _handle_results(outqueue, get, cache):
    thread = threading.current_thread()
    while True:
        try:
            item = get()
        except (OSError, EOFError):
            return
        if thread._state != RUN:
            break
        if item is None:
            break
        _deliver(cache, item)
        item = None
    while cache and thread._state != TERMINATE:
        try:
            item = get()
        except (OSError, EOFError):
            return
        if item is not None:
            _deliver(cache, item)
        item = None
    if hasattr(outqueue, "_reader"):
        try:
            for _ in range(10):
                if not outqueue._reader.poll():
                    break
                get()
        except (OSError, EOFError):
            pass


def _deliver(cache, item):
    job, i, outcome = item
    if job in cache:
        cache[job]._set(i, outcome)

# Under the model sync all processes are one thread, so that a re-entrant lock could not tell them apart: here it does.

from multiprocessing import process, synchronize


class RLock(synchronize.RLock):
    __module__ = "multiprocessing.synchronize"

    def __init__(self, *, ctx):
        super().__init__(ctx=ctx)
        self._holder = None
        # What a process waits for that wants the lock of one which cannot go on before it.
        self._given_up = synchronize.SemLock(synchronize.SEMAPHORE, 0, 1, ctx=ctx, name=self._name)
        self.acquire = self._acquire
        self.release = self._release

    def _acquire(self, block=True, timeout=None):
        current = process.current_process()
        if self._semlock._count() and self._holder is not current:
            return self._given_up.acquire(block, timeout)
        taken = self._semlock.acquire(block, timeout)
        self._holder = current
        return taken

    def _release(self):
        if self._holder is not process.current_process():
            raise AssertionError("attempt to release recursive lock not owned by thread")
        self._semlock.release()
        if not self._semlock._count():
            self._holder = None

    def __enter__(self):
        return self._acquire()

    def __exit__(self, *args):
        self._release()

    def _owner(self):
        if self._holder is None or self._holder is process.current_process():
            return super()._owner()
        return "SomeOtherProcess", "nonzero"

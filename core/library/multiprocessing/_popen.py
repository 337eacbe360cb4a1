# Starting processes: by fork, by running the program again, and by a server that forks.

import os
import sys

import _machine
from multiprocessing import process, util

_server = {"pid": None}
SIGKILL, SIGTERM = 9, 15


class Popen:
    """A child process: what start() leaves with the parent."""

    method = "fork"

    def __init__(self, process):
        util._flush_std_streams()
        _machine.spend("process_start_" + self.method, "starting")
        self.returncode = None
        self.finalizer = None
        self.task = process._shown_task
        self._launch(process)

    def _launch(self, process):
        _machine.spend("process_start_fork")
        parent_r, child_w = _machine.pipe(process._name)
        child_r, parent_w = _machine.pipe(process._parent_name)
        worker = getattr(process, "_worker_number", None)
        os._run_fork_hooks("before")
        lock = _lock_of_pools()
        if lock is not None:
            lock.acquire()
        self.pid = _machine.fork(_forked, (process, child_r, parent_r, parent_w), name=process._name, daemon=bool(process.daemon),
                                 role="process" if worker else None, number=worker or 0)
        if lock is not None:
            lock.release()
        os._run_fork_hooks("after_in_parent")
        self._keep(parent_r, parent_w, child_r, child_w)

    def _keep(self, parent_r, parent_w, child_r, child_w):
        _machine.close_file(child_w)
        _machine.close_file(child_r)
        self.finalizer = util.Finalize(self, _close_all, (parent_r, parent_w))
        self.sentinel = parent_r

    def duplicate_for_child(self, fd):
        return fd

    def poll(self):
        if self.returncode is None:
            self.returncode = _machine.poll_process(self.pid)
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None:
            self.returncode = _machine.wait_process(self.pid, timeout)
        return self.returncode

    def _send_signal(self, number):
        if self.poll() is None:
            _machine.kill_process(self.pid, number)
            if self.task is not None:
                _machine.task_end(self.task, 2)

    def terminate(self):
        self._send_signal(SIGTERM)

    def kill(self):
        self._send_signal(SIGKILL)

    def close(self):
        if self.finalizer is not None:
            self.finalizer()


def _close_all(*files):
    for file in files:
        _machine.close_file(file)


def _forked(process, parent_sentinel, *others):
    """What a forked process does first and last."""
    _close_all(*others)
    _machine.spend("process_boot_fork", "starting")
    util._enter_child()
    after_fork_in_child()
    try:
        return process._bootstrap(parent_sentinel=parent_sentinel)
    except BaseException:
        return 1  # os._exit() follows: nobody sees what went wrong while the process ended


def _lock_of_pools():
    """What every submit() to a pool of threads holds: nobody forks in the middle of one."""
    return getattr(sys.modules.get("concurrent.futures._thread_pool"), "_exit_lock", None)


def after_fork_in_child():
    """Modules with state that a forked process must not have as it was."""
    lock = _lock_of_pools()
    if lock is not None:
        lock.release()
    threading = sys.modules.get("threading")
    if threading is not None and hasattr(threading, "_after_fork"):
        threading._after_fork()
    random = sys.modules.get("random")
    if random is not None and hasattr(random, "seed"):
        random.seed()
    managers = sys.modules.get("concurrent.futures._process_manager")
    if managers is not None:
        managers.after_fork()
    os._run_fork_hooks("after_in_child")


class SpawnPopen(Popen):
    """The child imports the program's main module under another name and gets its process object pickled."""

    method = "spawn"

    def _launch(self, process):
        from multiprocessing import context, reduction, spawn
        preparation = spawn.get_preparation_data(process._name)
        context.set_spawning_popen(self)
        try:
            data = reduction.join(reduction.dumps(preparation), reduction.dumps(process))
        finally:
            context.set_spawning_popen(None)
        _machine.spend("process_start_" + self.method)
        parent_r, child_w = _machine.pipe(process._name)
        child_r, parent_w = _machine.pipe(process._parent_name)
        worker = getattr(process, "_worker_number", None)
        self.pid = _machine.spawn((self.method, data, _machine.export_file(child_r), _machine.export_file(child_w)), name=process._name, daemon=bool(process.daemon),
                                  role="process" if worker else None, number=worker or 0, parent=self._parent())
        self._keep(parent_r, parent_w, child_r, child_w)

    def _parent(self):
        if _server.get("tracker") is None:
            _server["tracker"] = _machine.reserve_pid()
        return os.getpid()


class ForkServerPopen(SpawnPopen):
    method = "forkserver"

    def _parent(self):
        super()._parent()
        if _server["pid"] is None:
            _server["pid"] = _machine.reserve_pid()
        return _server["pid"]


if process.ONE_MEMORY:
    from multiprocessing._one_memory import Popen, SpawnPopen
    ForkServerPopen = SpawnPopen

# What a process is told about itself, and what its parent is told about it.
import multiprocessing as mp
import sys
import time


def report(*args, **kwargs):
    me = mp.current_process()
    print(me.name, me.daemon, mp.parent_process().name, args, kwargs, me.is_alive(), flush=True)


def leave(code):
    sys.exit(code)


def fail():
    raise ValueError("oops")


class Worker(mp.Process):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def run(self):
        print(self.name, "works", self.n, mp.current_process() is self, flush=True)


def parent():
    child = mp.Process(target=report, args=("grandchild",))
    child.start()
    child.join()
    print(mp.current_process().name, "had", child.name, child.exitcode, flush=True)


def daemonic():
    try:
        mp.Process(target=report).start()
    except AssertionError as e:
        print(e, flush=True)


if __name__ == "__main__":
    print(mp.current_process().name, mp.parent_process(), mp.active_children())
    p = mp.Process(target=report, args=(1, "a"), kwargs={"k": None})
    print(p.is_alive(), p.exitcode, p.pid, p.name)
    p.start()
    p.join()
    print(p.is_alive(), p.exitcode, p.pid is not None)
    q = mp.Process(target=report, name="named", daemon=True)
    q.start()
    q.join(1)
    print(q.exitcode, q.daemon)
    for code in (None, 0, 3, -1, 256, "text", True):
        e = mp.Process(target=leave, args=(code,))
        e.start()
        e.join()
        print(e.name, code, e.exitcode)
    f = mp.Process(target=fail)
    f.start()
    f.join()
    print(f.exitcode)
    w = Worker(7)
    w.start()
    w.join()
    n = mp.Process(target=parent)
    n.start()
    n.join()
    d = mp.Process(target=daemonic, daemon=True)
    d.start()
    d.join()
    for action in (w.start, lambda: mp.Process(target=report).join(), lambda: mp.Process(group=1), w.close, w.join, lambda: w.exitcode):
        try:
            print(action())
        except (AssertionError, ValueError) as e:
            print(type(e).__name__, e)
    s = mp.Process(target=time.sleep, args=(0.2,))
    s.start()
    s.join()
    print(mp.active_children(), s.exitcode)

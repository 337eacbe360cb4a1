import multiprocessing as mp
import os
import signal
import time

log = []
os.register_at_fork(before=lambda: log.append("before"), after_in_parent=lambda: log.append("parent"), after_in_child=lambda: log.append("child"))


def child(q, parent):
    q.put((os.getppid() == parent, os.getpid() != parent, log))
    os._exit(9)


def sleeper():
    time.sleep(60)


if __name__ == "__main__":
    q = mp.SimpleQueue()
    p = mp.Process(target=child, args=(q, os.getpid()))
    p.start()
    print(q.get())
    p.join()
    print(p.exitcode, log)
    for sig in (signal.SIGTERM, signal.SIGKILL):
        s = mp.Process(target=sleeper)
        s.start()
        time.sleep(0.1)
        os.kill(s.pid, 0)
        os.kill(s.pid, sig)
        s.join()
        print(s.exitcode, s.exitcode == -sig)

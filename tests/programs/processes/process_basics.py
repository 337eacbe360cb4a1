import multiprocessing as mp
import os
import time


def work(name, delay):
    time.sleep(delay)
    print(f"{name} in {mp.current_process().name}", flush=True)
    assert os.getppid() == mp.parent_process().pid


if __name__ == "__main__":
    print(mp.current_process().name, mp.parent_process(), mp.active_children())
    ps = [mp.Process(target=work, args=(f"job{i}", 0.2 * i + 0.2)) for i in range(3)]
    print([p.name for p in ps], [p.exitcode for p in ps], [p.is_alive() for p in ps], ps[0].pid, ps[0].daemon, flush=True)
    for p in ps:
        p.start()
    print(len(mp.active_children()) >= 2, len({p.pid for p in ps}), flush=True)
    for p in ps:
        p.join()
    print([p.exitcode for p in ps], [p.is_alive() for p in ps], mp.active_children(), flush=True)
    named = mp.Process(target=work, args=("named", 0), name="Bob", kwargs={})
    named.start()
    named.join()
    named.close()
    try:
        named.is_alive()
    except ValueError as e:
        print(e)

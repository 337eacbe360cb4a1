import multiprocessing as mp
import time


def worker(q, name):
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            break
        time.sleep(0.1 * item)
        print(name, "did", item, flush=True)
        q.task_done()


if __name__ == "__main__":
    q = mp.JoinableQueue()
    p = mp.Process(target=worker, args=(q, "w"), daemon=True)
    p.start()
    for i in (1, 2, 3):
        q.put(i)
    q.join()
    print("all done", flush=True)
    q.put(None)
    p.join()
    q.join()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    print(p.exitcode)

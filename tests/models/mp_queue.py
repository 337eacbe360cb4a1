# Queues between processes; who gets runs after who puts.
import multiprocessing as mp
import queue
import time


def produce(q, name, n):
    for i in range(n):
        q.put((name, i))
    q.put(None)
    q.close()
    q.join_thread()


def consume(q):
    while True:
        item = q.get()
        q.task_done()
        if item is None:
            break
        print("took", item, flush=True)


if __name__ == "__main__":
    q = mp.Queue()
    p = mp.Process(target=produce, args=(q, "a", 3))
    p.start()
    for item in iter(q.get, None):
        print(item)
    p.join()
    print(q.empty(), p.exitcode)
    try:
        q.get_nowait()
    except queue.Empty as e:
        print("Empty", e)
    try:
        q.get(timeout=0.1)
    except queue.Empty as e:
        print("Empty after a while", e)
    small = mp.Queue(2)
    small.put(1)
    small.put(2)
    print(small.full(), small.qsize())
    try:
        small.put_nowait(3)
    except queue.Full as e:
        print("Full", e)
    try:
        small.put(3, timeout=0.1)
    except queue.Full as e:
        print("Full after a while", e)
    time.sleep(0.1)
    print(small.get(), small.get(True, 1), small.empty())
    small.close()
    try:
        small.put(1)
    except ValueError as e:
        print(str(e).endswith("is closed"))
    small.join_thread()
    tasks = mp.JoinableQueue()
    for i in range(3):
        tasks.put(i)
    tasks.put(None)
    time.sleep(0.1)
    c = mp.Process(target=consume, args=(tasks,))
    c.start()
    tasks.join()
    c.join()
    try:
        tasks.task_done()
    except ValueError as e:
        print(e)
    simple = mp.SimpleQueue()
    print(simple.empty())
    p = mp.Process(target=simple.put, args=({"k": [1]},))
    p.start()
    print(simple.get())
    p.join()
    simple.close()
    try:
        simple.get()
    except OSError as e:
        print(e)

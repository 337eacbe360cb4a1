import multiprocessing as mp
import queue
import time


def producer(q, n):
    for i in range(n):
        q.put(i)
        time.sleep(0.1)
    q.put(None)


def consumer(q, out):
    total = 0
    while True:
        item = q.get()
        if item is None:
            break
        total += item
    out.put(total)


if __name__ == "__main__":
    q, out = mp.Queue(), mp.Queue()
    a, b = mp.Process(target=producer, args=(q, 4)), mp.Process(target=consumer, args=(q, out))
    a.start()
    b.start()
    a.join()
    b.join()
    print(out.get(), q.empty(), q.qsize())
    small = mp.Queue(2)
    small.put(1)
    small.put(2)
    print(small.full(), small.qsize())
    for call in (lambda: small.put(3, timeout=0.1), lambda: small.put_nowait(3), lambda: small.put(3, False)):
        try:
            call()
        except queue.Full as e:
            print("Full", type(e).__module__, e.args)
    time.sleep(0.1)
    print(small.get(), small.get_nowait(), small.full())
    for call in (lambda: small.get(timeout=0.1), lambda: small.get_nowait(), lambda: small.get(False)):
        try:
            call()
        except queue.Empty as e:
            print("Empty", type(e).__module__, e.args)
    small.close()
    for call in (lambda: small.put(1), lambda: small.get()):
        try:
            call()
        except ValueError as e:
            print(str(e).split(" at 0x")[0], str(e)[-9:])
    small.join_thread()
    try:
        q.join_thread()
    except AssertionError as e:
        print(str(e).split(" at 0x")[0])
    s = mp.SimpleQueue()
    print(s.empty())
    s.put({"a": (1, 2)})
    print(s.empty(), s.get())
    s.close()

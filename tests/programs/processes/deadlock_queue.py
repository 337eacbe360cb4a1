from multiprocessing import Process, Queue


def producer(q):
    q.put("x" * 1_000_000)
    print("put", flush=True)


if __name__ == "__main__":
    q = Queue()
    p = Process(target=producer, args=(q,))
    p.start()
    p.join()
    print("never: the queue must be emptied before the join")

# Who waits is started before whom he waits for.
import multiprocessing as mp


def consume(q):
    for item in iter(q.get, None):
        print("got", item, flush=True)


if __name__ == "__main__":
    q = mp.Queue()
    p = mp.Process(target=consume, args=(q,))
    p.start()
    for i in range(3):
        q.put(i)
    q.put(None)
    p.join()
    print("over", p.exitcode)

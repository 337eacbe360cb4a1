# Queues, pipes and locks that only the locals of a function hold, while processes start.
import multiprocessing as mp


def child(q):
    q.put("from the child")


def other(conn):
    conn.send("by a pipe")


def main():
    first, second = mp.Queue(), mp.Queue()
    a, b = mp.Pipe()
    lock, event, value = mp.Lock(), mp.Event(), mp.Value("i", 1)
    p = mp.Process(target=child, args=(first,))
    p.start()
    print(first.get())
    p.join()
    second.put("still usable")
    print(second.get(), lock.acquire(), event.is_set(), value.value)
    p = mp.Process(target=other, args=(b,))
    p.start()
    print(a.recv())
    p.join()
    with mp.Pool(2) as pool, mp.Pool(2) as another:
        print(pool.map(abs, [-1]), another.map(abs, [-2]))
    third = mp.SimpleQueue()
    p = mp.Process(target=child, args=(third,))
    p.start()
    print(third.get())
    p.join()


if __name__ == "__main__":
    main()

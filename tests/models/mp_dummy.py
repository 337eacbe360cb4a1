# multiprocessing's interface over threads.
import multiprocessing.dummy as mp
import time


def work(q, n):
    time.sleep(n / 10)
    q.put(n)


if __name__ == "__main__":
    q = mp.Queue()
    ps = [mp.Process(target=work, args=(q, n)) for n in (1, 2, 3)]
    print(ps[0].exitcode, ps[0].is_alive())
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print([q.get() for _ in ps], [p.exitcode for p in ps], mp.active_children())
    m = mp.Manager()
    d, l = m.dict(a=1), m.list([1])
    print(d, l, m.Namespace(x=1), mp.Value("i", 3).value, list(mp.Array("i", [1, 2])))
    a, b = mp.Pipe()
    a.send([1])
    print(b.poll(), b.recv(), b.poll())

import multiprocessing as mp
import time
from multiprocessing.connection import wait


def talk(w, delay, n):
    for i in range(n):
        time.sleep(delay)
        w.send((delay, i))
    w.close()


if __name__ == "__main__":
    readers = []
    ps = []
    for delay, n in ((0.2, 2), (0.3, 2)):
        r, w = mp.Pipe(duplex=False)
        p = mp.Process(target=talk, args=(w, delay, n))
        p.start()
        w.close()
        readers.append(r)
        ps.append(p)
    print(wait(readers, timeout=0.05))
    while readers:
        for r in wait(readers):
            try:
                print(r.recv())
            except EOFError:
                readers.remove(r)
                print("closed", len(readers))
    print([ps[0].sentinel in wait([p.sentinel for p in ps], 1)])

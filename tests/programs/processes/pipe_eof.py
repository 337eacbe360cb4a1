import multiprocessing as mp
import time


def reader(conn, other):
    if other:
        other.close()
    got = []
    while conn.poll(0.5):
        try:
            got.append(conn.recv())
        except EOFError:
            got.append("EOF")
            break
    print(got, flush=True)


if __name__ == "__main__":
    for give in (True, False):
        r, w = mp.Pipe(duplex=False)
        p = mp.Process(target=reader, args=(r, w if give else None))
        p.start()
        r.close()
        w.send(1)
        time.sleep(0.1)
        w.send(2)
        w.close()
        p.join()

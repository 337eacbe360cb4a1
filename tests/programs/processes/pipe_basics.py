import multiprocessing as mp
import time


def echo(conn):
    while True:
        try:
            x = conn.recv()
        except EOFError:
            print("child: end", flush=True)
            break
        conn.send((x, x * 2))
    conn.close()


def sender(conn):
    conn.send([1, {"a": None}])
    conn.send_bytes(b"abc")
    conn.close()


if __name__ == "__main__":
    ours, theirs = mp.Pipe()
    p = mp.Process(target=echo, args=(theirs,))
    p.start()
    theirs.close()
    for x in (1, "ab", 2.5):
        ours.send(x)
        print(ours.recv())
    print(ours.poll(), ours.poll(0.1), ours.closed, ours.readable, ours.writable)
    ours.send(3)
    print(ours.poll(None), ours.recv())
    p.terminate()
    p.join()
    r, w = mp.Pipe(duplex=False)
    print(r.readable, r.writable, w.readable, w.writable)
    q = mp.Process(target=sender, args=(w,))
    q.start()
    w.close()
    print(r.recv(), r.recv_bytes())
    q.join()
    try:
        r.recv()
    except EOFError as e:
        print("EOF", e.args)
    r.close()
    for call in (lambda: r.recv(), lambda: r.poll(), lambda: w.send(1), lambda: r.fileno()):
        try:
            call()
        except OSError as e:
            print(e)
    a, b = mp.Pipe(False)
    for call in (lambda: a.send(1), lambda: b.recv()):
        try:
            call()
        except OSError as e:
            print(e)
    a.close()
    try:
        b.send(1)
    except BrokenPipeError as e:
        print(e)
    c, d = mp.Pipe()
    with c, d:
        c.send_bytes(b"hello world", 6)
        c.send_bytes(b"hello world", 0, 5)
        print(d.recv_bytes(), d.recv_bytes())
        c.send_bytes(b"too long")
        try:
            d.recv_bytes(3)
        except OSError as e:
            print(e)
    print(c.closed)

# Pipes: every process has its own copy of each end.
import multiprocessing as mp
import time
from multiprocessing.connection import wait


def send(conn, *messages):
    for message in messages:
        conn.send(message)
    conn.close()


def send_bytes(conn):
    conn.send_bytes(b"abc")
    conn.send_bytes(b"0123456789", 2, 5)


def hand_over(outer):
    r, w = mp.Pipe(duplex=False)
    outer.send(r)
    time.sleep(0.2)
    w.send("through the pipe that came through a pipe")


if __name__ == "__main__":
    here, there = mp.Pipe()
    p = mp.Process(target=send, args=(there, 1, "two", [3, {"four": 5}]))
    p.start()
    there.close()
    print(here.closed, there.closed)
    print(here.recv(), here.recv(), here.recv())
    try:
        here.recv()
    except EOFError as e:
        print("EOF", e.args)
    try:
        there.send(1)
    except OSError as e:
        print(e)
    p.join()
    try:
        here.send(1)
    except BrokenPipeError as e:
        print(e)
    r, w = mp.Pipe(duplex=False)
    for end, action in ((r, "send"), (w, "recv")):
        try:
            getattr(end, action)(*((1,) if action == "send" else ()))
        except OSError as e:
            print(e)
    print(r.readable, r.writable, w.readable, w.writable, r.poll(), r.poll(0.1))
    p = mp.Process(target=send_bytes, args=(w,))
    p.start()
    print(r.poll(5), r.recv_bytes(), r.recv_bytes())
    p.join()
    pipes = [mp.Pipe(duplex=False) for _ in range(3)]
    ps = [mp.Process(target=send, args=(w, i, i * i)) for i, (r, w) in enumerate(pipes)]
    for p in ps:
        p.start()
    for r, w in pipes:
        w.close()
    ends, got = [r for r, w in pipes], []
    while ends:
        for r in wait(ends):
            try:
                got.append(r.recv())
            except EOFError:
                ends.remove(r)
    print(sorted(got))
    print(wait([p.sentinel for p in ps]) == [p.sentinel for p in ps] if [p.join() for p in ps] else "")
    outer, inner = mp.Pipe()
    p = mp.Process(target=hand_over, args=(inner,))
    if mp.get_start_method() == "fork":
        p.start()
        came = outer.recv()
        print(came.recv())
        p.join()

from multiprocessing import Process, Pipe, Event
import time


def player(name, conn, hits, over):
    while True:
        ball = conn.recv()
        if ball is None:
            break
        print(f"{name} gets {ball}", flush=True)
        if ball >= hits:
            over.set()
            time.sleep(0.1)
            conn.send(None)
            time.sleep(0.2)
            break
        time.sleep(0.05)
        conn.send(ball + 1)
    print(f"{name} leaves", flush=True)
    time.sleep(0.1)


if __name__ == "__main__":
    a, b = Pipe()
    over = Event()
    ping = Process(target=player, args=("ping", a, 5, over))
    pong = Process(target=player, args=("pong", b, 5, over))
    ping.start()
    pong.start()
    b.send(0)
    over.wait()
    pong.join()
    ping.join()
    print("over", over.is_set())

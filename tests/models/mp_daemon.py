import multiprocessing as mp
import time


def work():
    time.sleep(0.5)
    print("never seen", flush=True)


if __name__ == "__main__":
    p = mp.Process(target=work, daemon=True)
    p.start()
    time.sleep(0.1)
    print(p.is_alive(), [q.name for q in mp.active_children()], flush=True)

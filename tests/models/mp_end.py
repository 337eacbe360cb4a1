# The end of a program waits for its processes, but for those that are daemons.
import atexit
import multiprocessing as mp
import time


def work(name, seconds):
    time.sleep(seconds)
    print(name, "over", flush=True)


if __name__ == "__main__":
    mp.Process(target=work, args=("child", 0.3)).start()
    atexit.register(print, "at exit", flush=True)
    print("main ends", flush=True)

# Only processes can be stopped from outside.
import multiprocessing as mp
import time

if __name__ == "__main__":
    p = mp.Process(target=time.sleep, args=(1,))
    p.start()
    p.join(0.1)
    if p.is_alive():
        print("still alive", flush=True)
    p.terminate()
    p.join()
    print(p.exitcode)

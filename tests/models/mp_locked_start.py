# A process that needs a lock which its parent lets go of after starting it.
import multiprocessing as mp


def add(total):
    with total.get_lock():
        total.value += 1


if __name__ == "__main__":
    total = mp.Value("i", 0)
    with total.get_lock():
        p = mp.Process(target=add, args=(total,))
        p.start()
        total.value += 10
    p.join()
    print(total.value)

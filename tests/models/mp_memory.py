# What a process changes, its parent sees only where they have one memory.
import multiprocessing as mp

seen = []


def note(x):
    seen.append(x)
    return len(seen)


if __name__ == "__main__":
    for x in "ab":
        p = mp.Process(target=note, args=(x,))
        p.start()
        p.join()
    print(seen)
    with mp.Pool(1) as pool:
        print(pool.map(note, "cde"), seen)

import time
from multiprocessing import Process, Queue

began = time.monotonic()


def log(*what):
    print(f"{time.monotonic() - began:.1f}", *what)


seen = []


def job(number, results):
    time.sleep(0.2)
    seen.append(number)
    results.put(number * number)


if __name__ == "__main__":
    results = Queue()
    processes = [Process(target=job, args=(number, results)) for number in range(3)]
    for process in processes:
        process.start()
    log("started", [process.is_alive() for process in processes])
    for process in processes:
        process.join()
    log(sorted(results.get() for _ in processes), sorted(seen), [process.exitcode for process in processes])

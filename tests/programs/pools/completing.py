# as_completed: in the order of completion.
import time
from concurrent.futures import Future, ThreadPoolExecutor, as_completed


def work(delay, fail=False):
    time.sleep(delay)
    if fail:
        raise ValueError(delay)
    return delay


with ThreadPoolExecutor(5) as executor:
    fs = {executor.submit(work, delay): delay for delay in (0.3, 0.1, 0.4, 0.2)}
    for future in as_completed(fs):
        print(fs[future], future.result(), future.done())
    futures = [executor.submit(work, 0.1), executor.submit(work, 0.2, True), executor.submit(work, 0.9)]
    try:
        for future in as_completed(futures, timeout=0.5):
            print(future.exception())
    except TimeoutError as error:
        print("TimeoutError:", error)
    same = executor.submit(work, 0.05)
    print([f is same for f in as_completed([same, same, same])])
    try:
        next(as_completed([executor.submit(work, 0.2)], timeout=0))
    except TimeoutError as error:
        print(error)
    print(list(as_completed([])), type(as_completed([])).__name__)
    early = executor.submit(work, 0)
    later = executor.submit(work, 0.1)
    time.sleep(0.05)
    print([f.result() for f in as_completed([later, early])])
    slow = [executor.submit(work, 0.1 + i * 0.1) for i in range(3)]
    for future in as_completed(slow):
        print(future.result() < 0.15)
        time.sleep(0.3)
    stream = as_completed([executor.submit(work, 0.05), executor.submit(work, 0.3)])
    print(next(stream).result())
    stream.close()
cancelled = Future()
cancelled.cancel()
try:
    list(as_completed([cancelled], timeout=0.05))
except TimeoutError as error:
    print(error)
cancelled.set_running_or_notify_cancel()
print([f.cancelled() for f in as_completed([cancelled])])
with ThreadPoolExecutor(1) as executor:
    fs = [executor.submit(work, 0.1), executor.submit(work, 0.1)]
    fs[1].cancel()
    print([(f.cancelled() or f.result()) for f in as_completed(fs)])

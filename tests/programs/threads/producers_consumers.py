# Several producers and consumers on one queue, ended by sentinels.
import queue
import threading
import time

STOP = object()
tasks = queue.Queue(maxsize=3)
results = queue.Queue()
lock = threading.Lock()


def produce(name, count, pause):
    for i in range(count):
        time.sleep(pause)
        tasks.put(f"{name}{i}")
    with lock:
        print("producer", name, "is done")


def consume(number):
    taken = 0
    while True:
        item = tasks.get()
        if item is STOP:
            tasks.task_done()
            break
        time.sleep(0.07)
        results.put((item, number))
        taken += 1
        tasks.task_done()
    time.sleep(0.05 * number)
    print("consumer", number, "stops,", "took some" if taken else "took none")


producers = [threading.Thread(target=produce, args=("a", 4, 0.05)), threading.Thread(target=produce, args=("b", 3, 0.11))]
consumers = [threading.Thread(target=consume, args=(i,)) for i in range(3)]
for thread in producers + consumers:
    thread.start()
for thread in producers:
    thread.join()
tasks.join()
print("all worked off", tasks.empty(), results.qsize())
for _ in consumers:
    tasks.put(STOP)
for thread in consumers:
    thread.join()
items = sorted(results.get()[0] for _ in range(results.qsize()))
print(items)


def stage(function, source, target):
    while (item := source.get()) is not None:
        target.put(function(item))
    target.put(None)


first, second, third = queue.Queue(), queue.Queue(1), queue.Queue()
pipeline = [threading.Thread(target=stage, args=(lambda x: x + 1, first, second)), threading.Thread(target=stage, args=(lambda x: x * 10, second, third))]
for thread in pipeline:
    thread.start()
for n in range(5):
    first.put(n)
first.put(None)
print(list(iter(third.get, None)))

# Workers that wait for work when nobody gives any, and a join that never ends.
import queue
import threading
import time

q = queue.Queue()


def worker(name):
    while True:
        item = q.get()
        print(name, item)
        if item == 2:
            raise SystemExit  # without task_done()
        q.task_done()


for name in "ab":
    threading.Thread(target=worker, args=(name,), daemon=True).start()
    time.sleep(0.05)
for i in range(4):
    q.put(i)
    time.sleep(0.05)
print("unfinished", q.unfinished_tasks)
q.join()
print("never")

# Two threads that wait for each other's end.
import threading
import time

threads = []


def waits_for(index):
    time.sleep(0.1)
    print("thread", 1 - index, "waits for thread", index)
    threads[index].join()


threads.append(threading.Thread(target=waits_for, args=(1,)))
threads.append(threading.Thread(target=waits_for, args=(0,)))
for thread in threads:
    thread.start()
    time.sleep(0.05)
print("main", threading.active_count())

# process_time() and thread_time() count what is computed, not what passes.
import threading
import time

begun, alone = time.process_time(), time.thread_time()
time.sleep(0.3)
print(time.process_time() - begun < 0.1, time.thread_time() - alone < 0.1)


def burn(length):
    end = time.thread_time() + length
    while time.thread_time() < end:
        pass
    print(round(time.thread_time(), 1))


threads = [threading.Thread(target=burn, args=(length,)) for length in (0.1, 0.4)]
for t in threads:
    t.start()
    t.join()
print(round(time.process_time() - begun, 1), round(time.thread_time() - alone, 1))
print(type(time.process_time_ns()).__name__, time.thread_time_ns() >= 0)

# threading.Condition: who is woken, in which order, and with which lock in hand.
import threading
import time

condition = threading.Condition()


def waiter(name, timeout=None):
    with condition:
        result = condition.wait(timeout)
    time.sleep(0.05 * (ord(name[0]) - ord("a") if len(name) == 1 else 0))
    print(name, result)


threads = [threading.Thread(target=waiter, args=(name,)) for name in "abcd"]
for thread in threads:
    thread.start()
    time.sleep(0.05)
timed = threading.Thread(target=waiter, args=("timed", 0.2))
timed.start()
time.sleep(0.1)
with condition:
    condition.notify()
    print("one")
time.sleep(0.3)
with condition:
    condition.notify(2)
    print("two")
time.sleep(0.3)
with condition:
    condition.notify_all()
    condition.notify(5)
    print("all")
for thread in threads:
    thread.join()

for function in (condition.wait, condition.notify, condition.notify_all, condition.release):
    try:
        function()
    except RuntimeError as error:
        print(error)
print(repr(condition).startswith("<Condition(<unlocked _thread.RLock object owner=0 count=0 at 0x"), repr(condition).endswith(", 0)>"))
plain = threading.Condition(threading.Lock())
with plain:
    print(repr(plain).startswith("<Condition(<locked _thread.lock object at 0x"), plain.wait(0), plain.wait(-1))
try:
    plain.notify()
except RuntimeError as error:
    print(error)

values = []


def consumer():
    with condition:
        print("found", condition.wait_for(lambda: len(values) >= 3), values)


thread = threading.Thread(target=consumer)
thread.start()
for i in range(4):
    time.sleep(0.05)
    with condition:
        values.append(i)
        condition.notify()
thread.join()
with condition:
    before = time.monotonic()
    print(condition.wait_for(lambda: False, timeout=0.2), f"{time.monotonic() - before:.1f}", condition.wait_for(lambda: 7, 0))
print(condition.acquire(), condition.acquire(False), condition.release(), condition.release())

# threading.Event: all who wait go on in their order.
import threading
import time

event = threading.Event()

def wait(name, timeout=None):
    result = event.wait(timeout), event.is_set()
    time.sleep(len(name) * 0.05)
    print(name, *result)


print(event.is_set(), repr(event).endswith(": unset>"), repr(event).startswith("<threading.Event at 0x"))
threads = [threading.Thread(target=wait, args=(name,)) for name in ("one", "four", "seventh")]
threads.append(threading.Thread(target=wait, args=("impatient", 0.1)))
for thread in threads:
    thread.start()
    time.sleep(0.02)
time.sleep(0.32)
event.set()
time.sleep(0.01)
print("set", repr(event).endswith(": set>"), event.wait(), event.wait(5), event.set())
for thread in threads:
    thread.join()
print(event.clear(), event.is_set(), event.wait(0), event.wait(0.1))


class Door:
    """A set directly followed by a clear lets those through who were waiting."""

    def __init__(self):
        self.event = threading.Event()

    def pulse(self):
        self.event.set()
        self.event.clear()


door = Door()


def guest(number):
    result = door.event.wait(), door.event.is_set()
    time.sleep(number * 0.05)
    print("guest", number, *result)


guests = [threading.Thread(target=guest, args=(i,)) for i in range(3)]
for thread in guests:
    thread.start()
    time.sleep(0.02)
time.sleep(0.1)
door.pulse()
for thread in guests:
    thread.join()

ping, pong = threading.Event(), threading.Event()


def player(name, mine, other, rounds):
    for _ in range(rounds):
        mine.wait()
        mine.clear()
        print(name, end=" ")
        other.set()


table = [threading.Thread(target=player, args=("ping", ping, pong, 4)), threading.Thread(target=player, args=("pong", pong, ping, 4))]
for thread in table:
    thread.start()
ping.set()
for thread in table:
    thread.join()
print()

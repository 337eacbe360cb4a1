# In which order those who wait get what they wait for.
import threading
import time

order = []


def run(wait, names, wake):
    del order[:]

    def body(name):
        wait(name)

    threads = [threading.Thread(target=body, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
        time.sleep(0.02)
    wake()
    for thread in threads:
        thread.join()
    print(order)


lock = threading.Lock()


def by_lock(name):
    with lock:
        order.append(name)
        time.sleep(0.02)


lock.acquire()
run(by_lock, "abcd", lock.release)
rlock = threading.RLock()


def by_rlock(name):
    with rlock:
        with rlock:
            order.append(name)
            time.sleep(0.02)


rlock.acquire()
run(by_rlock, "efgh", rlock.release)
semaphore = threading.Semaphore(0)


def by_semaphore(name):
    semaphore.acquire()
    order.append(name)


def one_by_one():
    for _ in range(4):
        semaphore.release()
        time.sleep(0.03)


run(by_semaphore, "ijkl", one_by_one)
condition = threading.Condition()


def by_condition(name):
    with condition:
        condition.wait()
        order.append(name)


def notify_one_by_one():
    for _ in range(4):
        with condition:
            condition.notify()
        time.sleep(0.03)


run(by_condition, "mnop", notify_one_by_one)
turn = 0
in_turn = threading.Condition()


def by_turn(name):
    global turn
    with in_turn:
        in_turn.wait_for(lambda: turn == 3 - "qrst".index(name))
        order.append(name)
        turn += 1
        in_turn.notify_all()


run(by_turn, "qrst", lambda: None)
baton = [threading.Semaphore(0) for _ in range(3)]


def relay(number, rounds):
    for _ in range(rounds):
        baton[number].acquire()
        print("abc"[number], end="")
        baton[(number + 1) % 3].release()


threads = [threading.Thread(target=relay, args=(i, 3)) for i in range(3)]
for thread in threads:
    thread.start()
baton[0].release()
for thread in threads:
    thread.join()
print()

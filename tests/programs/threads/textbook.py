# Exercises of textbooks: odd and even, FizzBuzz, water, a latch, merge sort, transfers.
import threading
import time

condition, current = threading.Condition(), 1


def count(parity, name, limit=10):
    global current
    while current <= limit:
        with condition:
            while current % 2 != parity and current <= limit:
                condition.wait()
            if current <= limit:
                print(name, current, end=" ")
                current += 1
            condition.notify()


class FizzBuzz:
    def __init__(self, n):
        self.n, self.i, self.words = n, 1, []
        self.condition = threading.Condition()

    def run(self, fits, word):
        while True:
            with self.condition:
                self.condition.wait_for(lambda: self.i > self.n or fits(self.i))
                if self.i > self.n:
                    return
                self.words.append(word(self.i))
                self.i += 1
                self.condition.notify_all()


def together(*threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def call(function, *args):
    return threading.Thread(target=function, args=args)


together(call(count, 1, "odd"), call(count, 0, "even"))
print()
game = FizzBuzz(15)
together(call(game.run, lambda i: i % 15 == 0, lambda i: "fizzbuzz"), call(game.run, lambda i: i % 3 == 0 and i % 5, lambda i: "fizz"),
         call(game.run, lambda i: i % 5 == 0 and i % 3, lambda i: "buzz"), call(game.run, lambda i: i % 3 and i % 5, str))
print(" ".join(game.words))
hydrogen, oxygen, molecule, atoms = threading.Semaphore(2), threading.Semaphore(1), threading.Barrier(3), []


def bond(atom, permits):
    with permits:
        molecule.wait()
        atoms.append(atom)
        time.sleep(0.02)
        molecule.wait()


together(*(call(bond, "H", hydrogen) for _ in range(4)), *(call(bond, "O", oxygen) for _ in range(2)))
print(["".join(sorted(atoms[i:i + 3])) for i in (0, 3)])


def merge_sort(items):
    if len(items) < 2:
        return items
    halves = [items[:len(items) // 2], items[len(items) // 2:]]

    def sort(index):
        halves[index] = merge_sort(halves[index])

    together(call(sort, 0), call(sort, 1))
    left, right = halves
    merged = []
    while left and right:
        merged.append((left if left[0] <= right[0] else right).pop(0))
    return merged + left + right


print(merge_sort([5, 3, 9, 1, 4, 8, 2, 7]), threading.active_count())


class Latch:
    def __init__(self, count):
        self.count, self.condition = count, threading.Condition()

    def down(self):
        with self.condition:
            self.count -= 1
            if self.count == 0:
                self.condition.notify_all()

    def wait(self):
        with self.condition:
            self.condition.wait_for(lambda: self.count == 0)


latch = Latch(3)
for i in range(3):
    threading.Timer(0.05 * (i + 1), lambda i=i: (print("down", i), latch.down())).start()
latch.wait()
print("open")
accounts = {name: [100, threading.Lock()] for name in "ab"}


def transfer(source, target, amount):
    first, second = sorted((source, target))
    with accounts[first][1], accounts[second][1]:
        accounts[source][0] -= amount
        time.sleep(0.001)
        accounts[target][0] += amount


together(*(call(transfer, "a", "b", 10) for _ in range(5)), *(call(transfer, "b", "a", 5) for _ in range(5)))
print({name: balance for name, (balance, _) in accounts.items()})

# Dining philosophers who take the lower fork first.
import threading
import time

NAMES = ["Plato", "Kant", "Hume", "Marx", "Mill"]
forks = [threading.Lock() for _ in NAMES]
meals = dict.fromkeys(NAMES, 0)
table = threading.Lock()


class Philosopher(threading.Thread):
    def __init__(self, index):
        super().__init__(name=NAMES[index])
        left, right = index, (index + 1) % len(NAMES)
        self.first, self.second = forks[min(left, right)], forks[max(left, right)]

    def run(self):
        for _ in range(3):
            with self.first:
                with self.second:
                    self.eat()
            time.sleep(0.01)

    def eat(self):
        with table:
            meals[self.name] += 1
        time.sleep(0.01)


philosophers = [Philosopher(i) for i in range(len(NAMES))]
for philosopher in philosophers:
    philosopher.start()
for philosopher in philosophers:
    philosopher.join()
print(meals)
print([fork.locked() for fork in forks], threading.active_count())

# A token bucket, a cache with a time to live, a publisher: classes that people write with threads.
import threading
import time
from collections import defaultdict


class RateLimiter:
    def __init__(self, rate, capacity):
        self.rate, self.capacity, self.tokens = rate, capacity, capacity
        self.updated = time.monotonic()
        self.condition = threading.Condition()

    def acquire(self):
        with self.condition:
            while True:
                now = time.monotonic()
                self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
                self.updated = now
                if self.tokens >= 0.99:
                    self.tokens -= 1
                    return
                self.condition.wait((1 - self.tokens) / self.rate)


class Bus:
    def __init__(self):
        self.subscribers = defaultdict(list)
        self.lock = threading.RLock()

    def subscribe(self, topic, callback):
        with self.lock:
            self.subscribers[topic].append(callback)

    def publish(self, topic, message):
        with self.lock:
            for callback in self.subscribers[topic]:
                callback(message)


class TtlCache:
    def __init__(self, ttl):
        self.ttl, self.data, self.lock = ttl, {}, threading.Lock()

    def put(self, key, value):
        with self.lock:
            self.data[key] = value
        timer = threading.Timer(self.ttl, self.drop, (key,))
        timer.daemon = True
        timer.start()

    def drop(self, key):
        with self.lock:
            self.data.pop(key, None)


start = time.monotonic()
limiter = RateLimiter(rate=5, capacity=2)
stamps = []


def client():
    limiter.acquire()
    stamps.append(round((time.monotonic() - start) / 0.2))


threads = [threading.Thread(target=client) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(stamps)
bus, seen = Bus(), []
bus.subscribe("news", seen.append)
bus.subscribe("news", lambda message: bus.publish("log", f"saw {message}"))
bus.subscribe("log", seen.append)
publishers = [threading.Thread(target=bus.publish, args=("news", i)) for i in range(3)]
for thread in publishers:
    thread.start()
    thread.join()
print(seen)
cache = TtlCache(0.2)
cache.put("a", 1)
time.sleep(0.1)
cache.put("b", 2)
print(cache.data)
time.sleep(0.15)
print(cache.data)
time.sleep(0.15)
print(cache.data)

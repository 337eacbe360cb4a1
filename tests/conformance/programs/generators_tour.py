def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ValueError as e:
            print("reset:", e)
            total = count = 0
            average = None
            continue
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


def delegate(results):
    while True:
        result = yield from averager()
        results.append(result)
        if result[1] == 0:
            return "no data"


def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


def primes(limit):
    sieve = bytearray([1]) * (limit + 1) if False else [True] * (limit + 1)
    for n in range(2, limit + 1):
        if sieve[n]:
            yield n
            sieve[n * n::n] = [False] * len(sieve[n * n::n])


def cleanup():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit requested")
        raise
    finally:
        print("cleaned up")


def grep(pattern, lines):
    return (f"{n}: {line}" for n, line in enumerate(lines, 1) if pattern in line)


fib = fibonacci()
print([next(fib) for _ in range(10)])
results = []
d = delegate(results)
next(d)
print(d.send(10), d.send(20), d.throw(ValueError("again")), d.send(4))
print(d.send(None), results)
try:
    d.send(None)
except StopIteration as e:
    print("stop", e.value, results)
print(list(flatten([1, [2, (3, [4]), []], 5])), list(primes(30)))
g = cleanup()
print(next(g))
g.close()
print(next(g, "closed"))
for value in cleanup():
    print("value", value)
    break
print("after the loop")
print("\n".join(grep("a", ["alpha", "beta", "xyz", "gamma"])))
squares = (n * n for n in range(5))
print(sum(squares), sum(squares))
print(9 in (n * n for n in range(10)), max((len(w), w) for w in "to be or not".split()))


def broken():
    yield 1
    raise StopIteration("leaks")


try:
    list(broken())
except RuntimeError as e:
    print("RuntimeError:", e, "|", repr(e.__cause__))
try:
    fresh = averager()
    fresh.send(5)
except TypeError as e:
    print("TypeError:", e)


def recursive():
    yield next(me)


me = recursive()
try:
    next(me)
except ValueError as e:
    print("ValueError:", e)

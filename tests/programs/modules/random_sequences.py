# The numbers of random for given seeds.
import random


def show(label, function, *args, **keywords):
    try:
        print(label, repr(function(*args, **keywords)))
    except Exception as error:
        print(label, type(error).__name__, error)


for seed in [0, 1, -1, 42, 2**32, 2**100 + 3, -2**70, True, 1.5, 0.0, -3.25, 1e300, "", "seed", "ünïcode", b"bytes", b""]:
    random.seed(seed)
    print(repr(seed), random.random(), random.random(), random.getrandbits(32), random.getrandbits(100))
for seed in ["abc", b"abc", ""]:
    random.seed(seed, version=1)
    print("version 1", seed, random.random())
for seed in [(1, 2), [1], {}, object]:
    show("seed", random.seed, seed)

random.seed(1)
for name, args in [("uniform", (1, 10)), ("uniform", (5, -2.5)), ("randint", (1, 6)), ("randint", (-5, 5)), ("randint", (1, 10**30)), ("randrange", (10,)), ("randrange", (3, 30, 4)),
                   ("randrange", (30, 3, -4)), ("randrange", (2**40,)), ("getrandbits", (1,)), ("getrandbits", (0,)), ("getrandbits", (64,)), ("randbytes", (5,)), ("randbytes", (0,)),
                   ("choice", ("abcdef",)), ("choice", ([1, 2, 3],)), ("choice", (range(100),)), ("triangular", ()), ("triangular", (1, 5)), ("triangular", (1, 5, 4)), ("triangular", (2, 2)),
                   ("gauss", ()), ("gauss", (10, 2)), ("gauss", (0, 1)), ("normalvariate", ()), ("normalvariate", (5, 0.5)), ("expovariate", (1.5,)), ("expovariate", (-2,)),
                   ("betavariate", (2, 3)), ("betavariate", (0.5, 0.5)), ("gammavariate", (0.5, 2)), ("gammavariate", (1.0, 2)), ("gammavariate", (9, 0.5)), ("lognormvariate", (0, 1)),
                   ("paretovariate", (3,)), ("weibullvariate", (1, 1.5)), ("vonmisesvariate", (0, 4)), ("vonmisesvariate", (1, 0)), ("vonmisesvariate", (1, 1e-3))]:
    for _ in range(4):
        show(name, getattr(random, name), *args)

random.seed(2)
show("choices", random.choices, "abc", k=8)
show("choices", random.choices, [1, 2, 3], [5, 1, 1], k=8)
show("choices", random.choices, [1, 2, 3], weights=[0.1, 0.2, 0.7], k=8)
show("choices", random.choices, [1, 2, 3], cum_weights=[1, 2, 10], k=8)
show("choices", random.choices, range(5))
show("sample", random.sample, range(100), 10)
show("sample", random.sample, range(10**6), 10)
show("sample", random.sample, [1, 2, 3, 4, 5], 5)
show("sample", random.sample, "abcdefgh", k=3)
show("sample", random.sample, range(30), 6)
show("sample", random.sample, range(300), 6)
show("sample", random.sample, ["red", "blue"], counts=[4, 2], k=5)
show("sample", random.sample, [], 0)
items = list(range(20))
random.shuffle(items)
print(items)

show("randrange", random.randrange, 0)
show("randrange", random.randrange, -3)
show("randrange", random.randrange, 5, 5)
show("randrange", random.randrange, 5, 2)
show("randrange", random.randrange, 1, 10, 0)
show("randrange", random.randrange, 1, 10, -1)
show("randrange", random.randrange, 1.5)
show("randrange", random.randrange, 1, 2.5)
show("randrange", random.randrange, 1, None, 2)
show("randrange", random.randrange, "a")
show("randint", random.randint, 5, 1)
show("randint", random.randint, 1)
show("randint", random.randint, 1, 2, 3)
show("choice", random.choice, [])
show("choice", random.choice, 5)
show("choices", random.choices, [], k=1)
show("choices", random.choices, [1, 2], 5)
show("choices", random.choices, [1, 2], [1], k=2)
show("choices", random.choices, [1, 2], [0, 0])
show("choices", random.choices, [1, 2], [1, float("inf")])
show("choices", random.choices, [1, 2], [1, 1], cum_weights=[1, 2])
show("sample", random.sample, [1, 2], 3)
show("sample", random.sample, [1, 2], -1)
show("sample", random.sample, {1, 2}, 1)
show("sample", random.sample, {"a": 1}, 1)
show("sample", random.sample, [1, 2], 1, counts=[1])
show("sample", random.sample, [1, 2], 1, counts=[0, 0])
show("sample", random.sample, [1, 2], 1, counts=[1.5, 1])
show("getrandbits", random.getrandbits, -1)
show("getrandbits", random.getrandbits, 1.5)
show("gammavariate", random.gammavariate, 0, 1)
show("expovariate", random.expovariate, 0)
show("shuffle", random.shuffle, (1, 2, 3))
show("shuffle", random.shuffle, 5)
show("setstate", random.setstate, (1, 2, 3))
show("setstate", random.setstate, (3, (1, 2), None))

random.seed(3)
random.gauss(0, 1)
state = random.getstate()
first = [random.random(), random.gauss(0, 1), random.randint(1, 100)]
random.setstate(state)
print(first == [random.random(), random.gauss(0, 1), random.randint(1, 100)], len(state), state[0], len(state[1]), state[1][:3], state[1][-1])

mine, other = random.Random(5), random.Random(5)
print([mine.randint(1, 100) for _ in range(5)], [other.randint(1, 100) for _ in range(5)], random.Random("x").random())
print(isinstance(mine, random.Random), type(mine))


class Low(random.Random):
    def random(self):
        return 0.25


class Bits(random.Random):
    def getrandbits(self, k):
        return 1


class Counting(random.Random):
    def __init__(self, seed):
        super().__init__(seed)
        self.count = 0

    def randint(self, a, b):
        self.count += 1
        return super().randint(a, b)


low = Low(1)
print(low.random(), low.randint(1, 10), low.choice("abcd"), low.uniform(0, 8), low.getrandbits(8), low.sample(range(10), 3))
bits = Bits(1)
print(bits.randint(1, 10), bits.choice("abcd"), bits.random())
counting = Counting(9)
print([counting.randint(1, 6) for _ in range(5)], counting.count)
try:
    random.SystemRandom().getstate()
except NotImplementedError as error:
    print(error)
print(0 <= random.SystemRandom().random() < 1, 1 <= random.SystemRandom().randint(1, 6) <= 6)
random.seed()
print(0 <= random.random() < 1, random.Random().random() != random.Random().random())
print(random.random.__name__, random.random.__self__ is random.seed.__self__)
random.seed(a=12)
print(random.random())

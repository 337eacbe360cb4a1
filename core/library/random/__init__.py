# Everything that random.Random draws from the numbers of _random. The order of the draws and of the arithmetic is CPython's, so that equal seeds
# give equal results. Without a seed the run's own seed decides.
from _random import Random as _Generator
from math import acos, ceil, cos, exp, isfinite, log, pi, sin, sqrt

_TURN = 2.0 * pi
_NORMAL = 4 * exp(-0.5) / sqrt(2.0)
_LOG4 = log(4.0)
_GAMMA = 1.0 + log(4.5)
_E = exp(1)


def _whole(value, which):
    """A number given to randrange() as an int."""
    if hasattr(value, "__index__"):
        return value.__index__()
    number = int(value)
    if number != value:
        raise ValueError(f"non-integer {which} for randrange()")
    return number


def _find(sums, x, low, high):
    while low < high:
        middle = (low + high) // 2
        if x < sums[middle]:
            high = middle
        else:
            low = middle + 1
    return low


def _sums(numbers):
    sums = []
    for number in numbers:
        sums.append(sums[-1] + number if sums else number)
    return sums


def _is_sequence(value):
    return isinstance(value, (list, tuple, str, range, bytes)) or (
        hasattr(value, "__getitem__") and hasattr(value, "__len__") and not isinstance(value, (dict, set, frozenset)))


class Random(_Generator):
    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)

    def __init_subclass__(cls, /, **kwargs):
        # A class that replaces the numbers below gets its integers out of them.
        for base in cls.__mro__:
            own = base.__dict__
            if base is Random or "_randbelow" in own:
                return
            if "getrandbits" in own:
                cls._randbelow = cls._below_by_bits
                return
            if "random" in own:
                cls._randbelow = cls._below_by_reals
                return

    def seed(self, a=None, version=2):
        if isinstance(a, (str, bytes)):
            if version == 1:
                text = a.decode("latin-1") if isinstance(a, bytes) else a
                number = ord(text[0]) << 7 if text else 0
                for character in text:
                    number = ((1000003 * number) ^ ord(character)) & 0xFFFFFFFFFFFFFFFF
                a = number ^ len(text)
            else:
                from hashlib import sha512
                data = a.encode() if isinstance(a, str) else a
                a = int.from_bytes(data + sha512(data).digest(), "big")
        elif a is not None and not isinstance(a, (int, float)):
            raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        if state[0] not in (2, 3):
            raise ValueError(f"state with version {state[0]} passed to Random.setstate() of version {self.VERSION}")
        _, words, self.gauss_next = state
        super().setstate(words)

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    def _below_by_bits(self, n):
        bits = n.bit_length()
        number = self.getrandbits(bits)
        while number >= n:
            number = self.getrandbits(bits)
        return number

    def _below_by_reals(self, n):
        steps = 1 << 53
        if n >= steps:
            return int(self.random() * n)
        limit = (steps - steps % n) / steps
        number = self.random()
        while number >= limit:
            number = self.random()
        return int(number * steps) % n

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=None):
        start = _whole(start, "arg 1")
        if stop is None:
            if step is not None:
                raise TypeError("Missing a non-None stop argument")
            if start <= 0:
                raise ValueError("empty range for randrange()")
            return self._randbelow(start)
        stop = _whole(stop, "stop")
        width = stop - start
        step = 1 if step is None else _whole(step, "step")
        if step == 1:
            if width <= 0:
                raise ValueError(f"empty range for randrange() ({start}, {stop}, {width})")
            return start + self._randbelow(width)
        if step == 0:
            raise ValueError("zero step for randrange()")
        count = (width + step - 1) // step if step > 0 else (width + step + 1) // step
        if count <= 0:
            raise ValueError("empty range for randrange()")
        return start + step * self._randbelow(count)

    def randint(self, a, b):
        if a.__class__ is int and b.__class__ is int and a <= b:
            return a + self._randbelow(b - a + 1)
        return self.randrange(a, b + 1)

    def choice(self, seq):
        size = len(seq)
        if not size:
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(size)]

    def shuffle(self, x):
        below = self._randbelow
        for i in range(len(x) - 1, 0, -1):
            j = below(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if not _is_sequence(population):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        size = len(population)
        if counts is not None:
            sums = _sums(counts)
            if len(sums) != size:
                raise ValueError("The number of counts does not match the population")
            total = sums.pop()
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            return [population[_find(sums, chosen, 0, len(sums))] for chosen in self.sample(range(total), k=k)]
        if not 0 <= k <= size:
            raise ValueError("Sample larger than population or is negative")
        below = self._randbelow
        # Either way of drawing uses the same numbers, but not for the same items: CPython takes the one that it expects to need less memory.
        pool_limit = 21 if k <= 5 else 21 + 4 ** ceil(log(k * 3, 4))
        if size <= pool_limit:
            pool = list(population)
            result = []
            for last in range(size - 1, size - 1 - k, -1):
                j = below(last + 1)
                result.append(pool[j])
                pool[j] = pool[last]
            return result
        taken = {}
        for _ in range(k):
            j = below(size)
            while j in taken:
                j = below(size)
            taken[j] = None
        return [population[j] for j in taken]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        random = self.random
        size = len(population)
        if cum_weights is None:
            if weights is None:
                size += 0.0
                return [population[int(random() * size)] for _ in range(k)]
            try:
                cum_weights = _sums(weights)
            except TypeError:
                if not isinstance(weights, int):
                    raise
                raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}") from None
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != size:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_find(cum_weights, random() * total, 0, size - 1)] for _ in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        number = self.random()
        try:
            peak = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if number <= peak:
            return low + (high - low) * sqrt(number * peak)
        return high + (low - high) * sqrt((1.0 - number) * (1.0 - peak))

    def normalvariate(self, mu=0.0, sigma=1.0):
        random = self.random
        while True:
            u = random()
            v = 1.0 - random()
            z = _NORMAL * (u - 0.5) / v
            if z * z / 4.0 <= -log(v):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        # They come in pairs.
        z = self.gauss_next
        if z is None:
            angle = self.random() * _TURN
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            self.gauss_next = sin(angle) * radius
        else:
            self.gauss_next = None
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        random = self.random
        if kappa <= 1e-6:
            return _TURN * random()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        while True:
            z = cos(pi * random())
            d = z / (r + z)
            u = random()
            if u < 1.0 - d * d or u <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        return ((mu + acos(f)) if random() > 0.5 else (mu - acos(f))) % _TURN

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        random = self.random
        if alpha == 1.0:
            return -log(1.0 - random()) * beta
        if alpha < 1.0:
            while True:
                b = (_E + alpha) / _E
                p = b * random()
                x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
                if random() <= (x ** (alpha - 1.0) if p > 1.0 else exp(-x)):
                    return x * beta
        root = sqrt(2.0 * alpha - 1.0)
        offset = alpha - _LOG4
        slope = alpha + root
        while True:
            u = random()
            if not 1e-7 < u < 0.9999999:
                continue
            w = 1.0 - random()
            v = log(u / (1.0 - u)) / root
            x = alpha * exp(v)
            z = u * u * w
            r = offset + slope * v - x
            if r + _GAMMA - 4.5 * z >= 0.0 or r >= log(z):
                return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)


class SystemRandom(Random):
    """Numbers that cannot be seeded. They too come from the run's seed: a run that is repeated gives the same."""

    def seed(self, *args, **kwds):
        super().seed() if not hasattr(self, "gauss_next") else None

    def getstate(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    setstate = getstate


_shared = Random()
for _name in ("seed random uniform triangular randint choice randrange sample shuffle choices normalvariate lognormvariate expovariate vonmisesvariate "
              "gammavariate gauss betavariate paretovariate weibullvariate getstate setstate getrandbits randbytes").split():
    globals()[_name] = getattr(_shared, _name)

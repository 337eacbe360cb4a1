# Sums are exact: pairs of ints, numerator and denominator, so that the last rounding is the only one (as CPython's are).
from math import exp, fsum, gcd, isqrt, log, sqrt


class StatisticsError(ValueError):
    pass


def _ratio(x):
    """(numerator, denominator); (x, None) for what is not finite."""
    if isinstance(x, int):
        return int(x), 1
    if isinstance(x, float):
        if x != x or x in (float("inf"), float("-inf")):
            return x, None
        return x.as_integer_ratio()
    if hasattr(x, "numerator") and hasattr(x, "denominator"):
        return x.numerator, x.denominator
    if hasattr(x, "as_integer_ratio"):
        return x.as_integer_ratio()
    raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _common(kinds):
    """The type of results for data of these types."""
    found = int
    for kind in kinds:
        if kind is bool or kind is found or kind is int:
            continue
        if found is int or issubclass(kind, found):
            found = kind
        elif issubclass(found, kind):
            continue
        elif float in (found, kind) or issubclass(found, float) or issubclass(kind, float):
            found = float
        else:
            raise TypeError(f"don't know how to coerce {found.__name__} and {kind.__name__}")
    return found


def _total(data):
    """Type, exact sum (n, d), exact sum of the squares and count."""
    sums, squares, kinds, count, special = {}, {}, {}, 0, None
    for x in data:
        kinds[type(x)] = None
        count += 1
        n, d = _ratio(x)
        if d is None:
            special = n if special is None else special + n
            continue
        sums[d] = sums.get(d, 0) + n
        squares[d] = squares.get(d, 0) + n * n
    n, d = _added([(value, key) for key, value in sums.items()])
    return _common(kinds), (n, d) if special is None else (special, None), _added([(value, key * key) for key, value in squares.items()]), count


def _added(ratios):
    n, d = 0, 1
    for number, denominator in ratios:
        n, d = n * denominator + number * d, d * denominator
        common = gcd(n, d)
        n, d = n // common, d // common
    return n, d


def _made(ratio, kind):
    n, d = ratio
    if d is None:
        return n
    if kind is int:
        return n // d if n % d == 0 else n / d
    if kind is float:
        return n / d
    if issubclass(kind, (int, float)):
        return kind(n / d) if n % d else kind(n // d)
    try:
        return kind(n, d)
    except TypeError:
        return kind(n) / kind(d)


def _items(data):
    return data if isinstance(data, (list, tuple)) else list(data)


def mean(data):
    kind, (n, d), _, count = _total(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    return _made((n / count, None) if d is None else (n, d * count), kind)


def fmean(data, weights=None):
    data = _items(data)
    if not data:
        raise StatisticsError("fmean requires at least one data point")
    if weights is None:
        return fsum(data) / len(data)
    weights = _items(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    total = fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return fsum([x * weight for x, weight in zip(data, weights)]) / total


def geometric_mean(data):
    try:
        return exp(fmean([log(x) for x in data]))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data, weights=None):
    data = _items(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        if not isinstance(data[0], (int, float)) and not hasattr(data[0], "numerator"):
            raise TypeError("unsupported type")
        if data[0] < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        return data[0]
    weights = [1] * len(data) if weights is None else _items(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    for x in data:
        if x < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        if x == 0:
            return 0
    kind, (n, d), _, _ = _total([weight / x if weight else 0 for x, weight in zip(data, weights)])
    m, e = _total(weights)[1]
    return _made((m * d, e * n), kind)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    data = _sorted(data)
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    data = _sorted(data)
    x = data[len(data) // 2]
    below = len([item for item in data if item < x])
    same = len([item for item in data if item == x])
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    return x - interval / 2.0 + interval * (len(data) / 2 - below) / same


def _counted(data):
    counts = {}
    for item in data:
        counts[item] = counts.get(item, 0) + 1
    return counts


def mode(data):
    counts = _counted(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    most = max(counts.values())
    return next(item for item, count in counts.items() if count == most)


def multimode(data):
    counts = _counted(data)
    most = max(counts.values(), default=0)
    return [item for item, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method != "exclusive":
        raise ValueError(f"Unknown method: {method!r}")
    for i in range(1, n):
        j = min(max(i * (size + 1) // n, 1), size - 1)
        delta = i * (size + 1) - j * n
        result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result


def _spread(data, center):
    """Type, exact sum of squared deviations and count."""
    data = _items(data)
    kind, (n, d), (sn, sd), count = _total(data)
    if not count:
        return kind, (0, 1), 0
    if d is None:
        return kind, (float("nan"), None), count
    if center is not None:
        m, e = _ratio(center)
        parts = []
        for x in data:
            a, b = _ratio(x)
            parts.append(((a * e - m * b) ** 2, (b * e) ** 2))
        return _common({kind: None, type(center): None}), _added(parts), count
    # count * sum of squares - square of the sum, over count
    top, bottom = count * sn * d * d - n * n * sd, sd * d * d * count
    common = gcd(top, bottom)
    return kind, (top // common, bottom // common), count


def _variance(data, center, lost, message):
    kind, (n, d), count = _spread(data, center)
    if count < 1 + lost:
        raise StatisticsError(message)
    return kind, (n, None) if d is None else (n, d * (count - lost))


def _root(ratio, kind):
    """The square root, correctly rounded."""
    n, d = ratio
    if d is None:
        return n
    common = gcd(n, d)
    n, d = n // common, d // common
    if not n:
        return 0.0
    # 55 bits and a sticky one: what is cut off cannot change the rounding.
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    if shift >= 0:
        return (_odd_root(n, d << 2 * shift) << shift) / 1
    return _odd_root(n << -2 * shift, d) / (1 << -shift)


def _odd_root(n, d):
    root = isqrt(n // d)
    return root | (root * root * d != n)


def variance(data, xbar=None):
    kind, ratio = _variance(data, xbar, 1, "variance requires at least two data points")
    return _made(ratio, kind)


def pvariance(data, mu=None):
    kind, ratio = _variance(data, mu, 0, "pvariance requires at least one data point")
    return _made(ratio, kind)


def stdev(data, xbar=None):
    kind, ratio = _variance(data, xbar, 1, "stdev requires at least two data points")
    return _root(ratio, kind)


def pstdev(data, mu=None):
    kind, ratio = _variance(data, mu, 0, "pstdev requires at least one data point")
    return _root(ratio, kind)


def _deviations(x, y, name):
    count = len(x)
    if len(y) != count:
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if count < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    xbar, ybar = fsum(x) / count, fsum(y) / count
    return xbar, ybar, fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]), count


def covariance(x, y, /):
    _, _, sxy, count = _deviations(x, y, "covariance")
    return sxy / (count - 1)


def correlation(x, y, /):
    xbar, ybar, sxy, _ = _deviations(x, y, "correlation")
    sxx, syy = fsum([(a - xbar) ** 2.0 for a in x]), fsum([(b - ybar) ** 2.0 for b in y])
    try:
        return sxy / sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


class LinearRegression(tuple):
    slope = property(lambda self: self[0])
    intercept = property(lambda self: self[1])

    def __repr__(self):
        return f"LinearRegression(slope={self[0]!r}, intercept={self[1]!r})"


def linear_regression(x, y, /, *, proportional=False):
    xbar, ybar, sxy, _ = _deviations(x, y, "linear regression")
    if proportional:
        sxy, sxx = fsum([a * b for a, b in zip(x, y)]), fsum([a * a for a in x])
    else:
        sxx = fsum([(a - xbar) ** 2.0 for a in x])
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression((slope, 0.0 if proportional else ybar - slope * xbar))


class NormalDist:
    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = _items(data)
        return cls(mean(data), stdev(data))

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def samples(self, n, *, seed=None):
        import random
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        difference = x - self._mu
        from math import tau
        return exp(difference * difference / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        from math import erf
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * sqrt(2.0))))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            from math import hypot
            return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            from math import hypot
            return NormalDist(self._mu - other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * abs(other))

    __rmul__ = __mul__

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / abs(other))

    def __eq__(self, other):
        return (self._mu, self._sigma) == (other._mu, other._sigma) if isinstance(other, NormalDist) else NotImplemented

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"NormalDist(mu={self._mu!r}, sigma={self._sigma!r})"

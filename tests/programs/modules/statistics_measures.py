# statistics: exact results, types and errors.
import random
import statistics as s


def show(label, function, *args, **keywords):
    try:
        print(label, repr(function(*args, **keywords)))
    except Exception as error:
        print(label, type(error).__name__, error)


random.seed(4)
datasets = [[1, 2, 3, 4], [1, 2, 3], [1.5, 2.5], [5], [], [0.1] * 10, [1, 2.5, True], [1e300, 1e-300, 5], [random.random() for _ in range(50)], [random.randint(-100, 100) for _ in range(31)],
            (x for x in [3, 1, 2]), [float("inf"), 1], [float("nan"), 1.0], ["a"], [2, 2, 2], range(10), [1e15, 1e15 + 1, 1e15 + 2], [-5, 5], [0.1, 0.2, 0.3]]
for number, data in enumerate(datasets):
    data = list(data)
    for name in "mean fmean median median_low median_high mode multimode variance pvariance stdev pstdev geometric_mean harmonic_mean median_grouped quantiles".split():
        if data == ["a"] and name in ("median_grouped", "harmonic_mean", "fmean", "geometric_mean", "median", "quantiles"):
            continue
        if data == [float("inf"), 1] and ("var" in name or "stdev" in name or name == "harmonic_mean"):
            continue
        if name in ("harmonic_mean", "median_grouped", "stdev", "pstdev") and any(x != x for x in data):
            continue
        show(f"{number} {name}", getattr(s, name), data)
print(s.quantiles(range(1, 12), n=10), s.quantiles([1, 2, 3, 4, 5], method="inclusive"), s.quantiles([1, 2], n=3), s.mode("aabbc"), s.multimode("aabbc"), s.mode(["red", "blue", "red"]))
print(s.mean(iter([1, 2, 4])), s.stdev([1, 2, 3], 2), s.variance([1, 2, 3.5], 2.0), s.pvariance([1, 2, 3], 2), s.fmean([1, 2, 3], weights=[3, 2, 1]), s.harmonic_mean([40, 60], weights=[5, 30]))
print(s.covariance([1, 2, 3], [4, 6, 9]), s.correlation([1, 2, 3], [4, 6, 9]), s.linear_regression([1, 2, 3], [4, 6, 9]), s.linear_regression([1, 2, 3], [4, 6, 9], proportional=True))
show("quantiles", s.quantiles, [1], n=4)
show("quantiles", s.quantiles, [1, 2], n=0)
show("quantiles", s.quantiles, [1, 2], method="x")
show("correlation", s.correlation, [1, 1], [1, 2])
show("correlation", s.correlation, [1], [1, 2])
show("regression", s.linear_regression, [1, 1], [1, 2])
show("fmean", s.fmean, [1, 2], [1])
n = s.NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.cdf(115), n.pdf(100), n.zscore(130), n + 5, n * 2, n + s.NormalDist(1, 2), s.NormalDist.from_samples([1, 2, 3]), n.samples(3, seed=1))
print(isinstance(s.StatisticsError("x"), ValueError))

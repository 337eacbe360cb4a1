import functools
import operator
from collections import defaultdict
from typing import NamedTuple


class Sale(NamedTuple):
    day: str
    region: str
    product: str
    units: int
    price: float

    @property
    def revenue(self):
        return self.units * self.price


RAW = """\
mon;north;pen;10;1.5
mon;south;pen;4;1.5
tue;north;book;2;12.25
tue;south;lamp;1;40
wed;north;lamp;3;38.5
wed;south;oops;x;1
thu;north;pen;0;1.5
"""


def parse(text):
    for number, line in enumerate(text.strip().splitlines(), 1):
        day, region, product, *numbers = line.split(";")
        try:
            units, price = int(numbers[0]), float(numbers[1])
        except ValueError as e:
            print(f"line {number} skipped: {e}")
            continue
        yield Sale(day, region, product, units, price)


sales = list(parse(RAW))
print(sales[0], sales[0].revenue)
by_region = defaultdict(list)
for sale in sales:
    by_region[sale.region].append(sale)
for region, rows in sorted(by_region.items()):
    total = sum(s.revenue for s in rows)
    print(f"{region:>6}: {total:8.2f} {'#' * int(total // 20)}")
pivot = defaultdict(lambda: defaultdict(float))
for s in sales:
    pivot[s.product][s.region] += s.revenue
print({k: dict(v) for k, v in pivot.items()})
columns = sorted(by_region)
print(f"{'product':<10}" + "".join(f"{c:>10}" for c in columns))
for product in sorted(pivot, key=lambda p: -sum(pivot[p].values())):
    print(f"{product:<10}" + "".join(f"{pivot[product][c]:>10.2f}" for c in columns))
print(functools.reduce(operator.add, (s.units for s in sales)), max(sales, key=operator.attrgetter("revenue")).product)
print(sorted(sales, key=operator.itemgetter(3, 0), reverse=True)[:2])
cheap, dear = [], []
for s in sales:
    (cheap if s.price < 10 else dear).append(s.product)
print(cheap, dear, set(cheap) & set(dear), len({*cheap, *dear}))
running = 0
print([(s.day, running := running + s.units) for s in sales])
print(dict(sorted({s.day: s.units for s in sales}.items(), key=lambda kv: (-kv[1], kv[0]))))
print(", ".join(f"{k}={v!r}" for k, v in sales[-1]._asdict().items()))

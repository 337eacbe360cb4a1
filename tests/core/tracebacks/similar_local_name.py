import math
def compute(values):
    total = 0
    for v in values:
        totl += v
    return total
print(math.pi)
class Foo:
    attr = 1
    print(atr)

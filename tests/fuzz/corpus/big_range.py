r = range(10**9)
print(len(r), r[-1], 5 in r, sum(range(10)), r == range(10**9))
x = list(r)

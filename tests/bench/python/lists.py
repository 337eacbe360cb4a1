def f(n):
    out = []
    for i in range(n):
        out.append(i * 2)
    s = 0
    for x in out:
        s += x
    ys = [y + 1 for y in out if y % 3 == 0]
    for i in range(len(ys)):
        s += ys[i]
    return s
print(f(2000000))

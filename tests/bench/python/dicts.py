def f(n):
    words = ["a%d" % (i % 1000) for i in range(1000)]
    d = {}
    for i in range(n):
        w = words[i % 1000]
        d[w] = d.get(w, 0) + 1
        if w in d:
            d[w] += 1
    return len(d), d["a7"]
print(f(1500000))

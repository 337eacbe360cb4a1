def f(n):
    a, b = 0, 1
    for i in range(n):
        a, b = b, (a + b * 3 + i) % 1000003
        if a & 1:
            b ^= 5
    return a
print(f(3000000))

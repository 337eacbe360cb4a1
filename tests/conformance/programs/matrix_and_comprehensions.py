def transpose(m):
    return [list(row) for row in zip(*m)]


def matmul(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]


def det(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** c * m[0][c] * det([row[:c] + row[c + 1:] for row in m[1:]]) for c in range(len(m)))


def show(m, width=4):
    for row in m:
        print("".join(f"{v:>{width}}" for v in row))


m = [[2, 0, 1], [1, 3, 2], [1, 1, 1]]
show(transpose(m))
show(matmul(m, m), 5)
print(det(m), [[int(i == j) for j in range(3)] for i in range(3)])
print([(x, y) for x in range(4) for y in range(x) if (x + y) % 2])
print({w: len(w) for w in "one two three".split() if "o" in w}, {c for c in "a"})
print([[j for j in range(i)] for i in range(4)], [*map(len, [[], [1]])])
pyth = [(a, b, c) for c in range(1, 21) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(pyth)
flat = [v for row in m for v in row]
print(flat, flat[::-2], flat[2:7:3], flat[-3:], sorted(flat, key=lambda v: (-v % 3, v)))
print([n for n in range(2, 50) if all(n % d for d in range(2, int(n ** 0.5) + 1))])
grid = [["." for _ in range(5)] for _ in range(3)]
grid[1][2] = "#"
grid[0][0:2] = ["x", "y"]
print("\n".join("".join(row) for row in grid))
rotated = list(zip(*grid[::-1]))
print(rotated[0], len(rotated))
print(dict(enumerate("abc", 1)), list(zip("ab", range(5))), any(v > 2 for v in flat), all(flat))
a, (b, *c), d = 1, [2, 3, 4], 5
print(a, b, c, d, [x if x % 2 else -x for x in range(5)])
total = 0
for i, row in enumerate(m):
    for j, v in enumerate(row):
        if i == j:
            total += v
            break
    else:
        print("no diagonal in", i)
print("trace so far", total)
print(sum([[1], [2]], []), list(range(10, 0, -3)), 5 in range(0, 10, 5), range(3) == range(0, 3, 1))

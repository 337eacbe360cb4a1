from collections import deque
from functools import cache
from textwrap import dedent

MAZE = dedent("""\
    #########
    #S..#...#
    #.#.#.#.#
    #.#...#E#
    #.#####.#
    #.......#
    #########
""")


class Maze:
    def __init__(self, text):
        self.rows = text.splitlines()
        self.start, self.end = self.find("S"), self.find("E")

    def find(self, mark):
        for y, row in enumerate(self.rows):
            if (x := row.find(mark)) >= 0:
                return x, y
        raise LookupError(f"no {mark} in the maze")

    def neighbours(self, cell):
        x, y = cell
        for dx, dy in ((0, -1), (1, 0), (0, 1), (-1, 0)):
            if self.rows[y + dy][x + dx] != "#":
                yield x + dx, y + dy

    def bfs(self):
        came = {self.start: None}
        queue = deque([self.start])
        while queue:
            cell = queue.popleft()
            if cell == self.end:
                break
            for n in self.neighbours(cell):
                if n not in came:
                    came[n] = cell
                    queue.append(n)
        path = []
        while cell is not None:
            path.append(cell)
            cell = came[cell]
        return path[::-1]

    def dfs(self, cell=None, seen=frozenset()):
        cell = cell or self.start
        if cell == self.end:
            yield [cell]
            return
        for n in self.neighbours(cell):
            if n not in seen:
                for rest in self.dfs(n, seen | {cell}):
                    yield [cell, *rest]

    def draw(self, path):
        rows = [list(row) for row in self.rows]
        for x, y in path[1:-1]:
            rows[y][x] = "*"
        return "\n".join(map("".join, rows))


maze = Maze(MAZE)
path = maze.bfs()
print(len(path), path[:3])
print(maze.draw(path))
print(sorted(map(len, maze.dfs())))
try:
    Maze("###\n#S#")
except LookupError as e:
    print(e)


@cache
def ways(w, h):
    return 1 if 0 in (w, h) else ways(w - 1, h) + ways(w, h - 1)


print(ways(16, 16), ways.cache_info().misses)


def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n:
        yield cols
        return
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            yield from queens(n, row + 1, (*cols, c), (*d1, row + c), (*d2, row - c))


print(next(queens(6)), sum(1 for _ in queens(6)))


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield f"{a}->{c}"
        yield from hanoi(n - 1, b, a, c)


print(*hanoi(3))


def permutations(s):
    return [s] if len(s) < 2 else [c + rest for i, c in enumerate(s) for rest in permutations(s[:i] + s[i + 1:])]


print(permutations("abc"))

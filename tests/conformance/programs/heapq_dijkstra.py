import heapq
from itertools import count
from math import inf

GRAPH = {
    "A": {"B": 7, "C": 9, "F": 14},
    "B": {"A": 7, "C": 10, "D": 15},
    "C": {"A": 9, "B": 10, "D": 11, "F": 2},
    "D": {"B": 15, "C": 11, "E": 6},
    "E": {"D": 6, "F": 9},
    "F": {"A": 14, "C": 2, "E": 9},
    "Z": {},
}


def dijkstra(graph, start):
    dist = {node: inf for node in graph}
    prev = {}
    dist[start] = 0
    heap = [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        if d > dist[node]:
            continue
        for neighbour, weight in graph[node].items():
            if (new := d + weight) < dist[neighbour]:
                dist[neighbour], prev[neighbour] = new, node
                heapq.heappush(heap, (new, neighbour))
    return dist, prev


def path(prev, target):
    out = [target]
    while out[-1] in prev:
        out.append(prev[out[-1]])
    return " -> ".join(reversed(out))


dist, prev = dijkstra(GRAPH, "A")
for node, d in dist.items():
    print(f"{node}: {d:>4} {path(prev, node)}")

tasks, number = [], count()
for priority, name in [(3, "write"), (1, "read"), (3, "edit"), (2, "plan")]:
    heapq.heappush(tasks, (priority, next(number), name))
print([heapq.heappop(tasks)[2] for _ in range(len(tasks))])
data = [9, 4, 7, 1, 8, 2]
heapq.heapify(data)
print(data, heapq.nsmallest(3, data), heapq.nlargest(2, data), heapq.heappushpop(data, 0), heapq.heapreplace(data, 10), data)
print(list(heapq.merge([1, 4, 7], [2, 5], [3])), heapq.nlargest(2, ["aa", "b", "cccc"], key=len))
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
try:
    heapq.heappush([{"a": 1}], {"b": 2})
except TypeError as e:
    print(e)

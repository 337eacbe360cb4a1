# Completes the native part.
_missing = object()


def nsmallest(n, iterable, key=None):
    if n == 1:
        smallest = min(iterable, default=_missing, key=key)
        return [] if smallest is _missing else [smallest]
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    if n == 1:
        largest = max(iterable, default=_missing, key=key)
        return [] if largest is _missing else [largest]
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def merge(*iterables, key=None, reverse=False):
    # Entries are [key, rank, item, iterator]: among equal items those of earlier iterables come first.
    heap = []
    arrange, pop, replace = (_heapify_max, _heappop_max, _heapreplace_max) if reverse else (heapify, heappop, heapreplace)
    for rank, iterable in enumerate(iterables):
        iterator = iter(iterable)
        item = next(iterator, _missing)
        if item is not _missing:
            heap.append([item if key is None else key(item), -rank if reverse else rank, item, iterator])
    arrange(heap)
    while len(heap) > 1:
        entry = heap[0]
        yield entry[2]
        item = next(entry[3], _missing)
        if item is _missing:
            pop(heap)
        else:
            entry[0] = item if key is None else key(item)
            entry[2] = item
            replace(heap, entry)
    if heap:
        _, _, item, iterator = heap[0]
        yield item
        yield from iterator

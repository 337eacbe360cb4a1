# Completes the native part.
_missing = object()


def _best(n, iterable, key, arrange, replace, step, better):
    """The n best items, as [key, rank, item], the worst of them on top of a heap; compares in the order in which CPython does."""
    iterator = iter(iterable)
    heap, rank = [], 0
    for _ in range(n):
        item = next(iterator, _missing)
        if item is _missing:
            break
        heap.append((item, rank) if key is None else (key(item), rank, item))
        rank += step
    if heap:
        arrange(heap)
        worst = heap[0][0]
        for item in iterator:
            value = item if key is None else key(item)
            if better(value, worst):
                replace(heap, (value, rank) if key is None else (value, rank, item))
                worst = heap[0][0]
                rank += step
    heap.sort(reverse=step < 0)
    return [entry[-1] if key is not None else entry[0] for entry in heap]


def _sized(n, iterable):
    try:
        return n >= len(iterable)
    except (TypeError, AttributeError):
        return False


def nsmallest(n, iterable, key=None):
    if n == 1:
        smallest = min(iterable, default=_missing, key=key)
        return [] if smallest is _missing else [smallest]
    if _sized(n, iterable):
        return sorted(iterable, key=key)[:n]
    return _best(n, iterable, key, _heapify_max, _heapreplace_max, 1, lambda value, worst: value < worst)


def nlargest(n, iterable, key=None):
    if n == 1:
        largest = max(iterable, default=_missing, key=key)
        return [] if largest is _missing else [largest]
    if _sized(n, iterable):
        return sorted(iterable, key=key, reverse=True)[:n]
    return _best(n, iterable, key, heapify, heapreplace, -1, lambda value, worst: worst < value)


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

# The parts of the built-in functions that call the program's own code piece by piece, so that it may block inside.


def _enumerate(iterable, start=0):
    def run(iterator, count):
        for item in iterator:
            yield count, item
            count += 1

    return _lazy_iterator(enumerate, run(iter(iterable), start))


def _zip(*iterables, strict=False):
    def run(iterators):
        while True:
            items = []
            for iterator in iterators:
                item = next(iterator, _missing)
                if item is _missing:
                    if strict:
                        check_end(len(items), iterators)
                    return
                items.append(item)
            yield tuple(items)

    def check_end(ended, iterators):
        if ended:
            mismatch(ended, "shorter")
        for position in range(1, len(iterators)):
            if next(iterators[position], _missing) is not _missing:
                mismatch(position, "longer")

    def mismatch(position, how):
        others = " 1" if position == 1 else f"s 1-{position}"
        raise ValueError(f"zip() argument {position + 1} is {how} than argument{others}")

    return _lazy_iterator(zip, run([iter(iterable) for iterable in iterables]))


def _map(function, *iterables):
    def run_one(iterator):
        for item in iterator:
            try:
                item = function(item)
            except StopIteration:
                return
            yield item

    def run_many(iterators):
        while True:
            items = []
            for iterator in iterators:
                item = next(iterator, _missing)
                if item is _missing:
                    return
                items.append(item)
            try:
                item = function(*items)
            except StopIteration:
                return
            yield item

    if len(iterables) == 1:
        return _lazy_iterator(map, run_one(iter(iterables[0])))
    return _lazy_iterator(map, run_many([iter(iterable) for iterable in iterables]))


def _filter(function, iterable):
    def run(iterator):
        for item in iterator:
            try:
                keep = item if function is None else function(item)
            except StopIteration:
                return
            if keep:
                yield item

    return _lazy_iterator(filter, run(iter(iterable)))


def _reversed(sequence):
    def run(position):
        while position > 0:
            position -= 1
            try:
                item = sequence[position]
            except (IndexError, StopIteration):
                return
            yield item

    return _lazy_iterator(reversed, run(len(sequence)))


def _iterate_by_subscript(sequence):
    position = 0
    while True:
        try:
            item = sequence[position]
        except (IndexError, StopIteration):
            return
        yield item
        position += 1


def _iterate_until(function, sentinel):
    while True:
        try:
            item = function()
        except StopIteration:
            return
        if item == sentinel:
            return
        yield item


def _sorted_by_key(iterable, key, reverse):
    items = list(iterable)
    _sort_with_keys(items, [key(item) for item in items], reverse)
    return items


def _sort_by_key(items, key, reverse):
    _sort_with_keys(items, [key(item) for item in items], reverse)


def _extreme_by_key(name, iterable, key, largest, *default):
    best = best_key = _missing
    for item in iterable:
        item_key = key(item)
        if best is _missing or (item_key > best_key if largest else item_key < best_key):
            best, best_key = item, item_key
    if best is not _missing:
        return best
    if not default:
        raise ValueError(f"{name}() arg is an empty sequence")
    return default[0]


_missing = object()


async def _anext_or(iterator, default):
    try:
        return await iterator.__anext__()
    except StopAsyncIteration:
        return default

# Completes the native part: whatever calls the program's own code, as generators behind the types that the program sees.

_missing = object()


def _chain(iterables):
    def run():
        for iterable in iterables:
            for item in iterable:
                yield item

    iterables = iter(iterables)
    return _lazy_iterator(chain, run())


def _islice(iterable, start, stop, step):
    def run():
        taken, wanted = 0, start
        while True:
            while taken < wanted:
                if next(iterator, _missing) is _missing:
                    return
                taken += 1
            if stop is not None and taken >= stop:
                return
            item = next(iterator, _missing)
            if item is _missing:
                return
            taken += 1
            wanted += step
            if stop is not None and wanted > stop:
                wanted = stop
            yield item

    if stop is not None and start > stop:
        start = stop
    iterator = iter(iterable)
    return _lazy_iterator(islice, run())


def _accumulate(iterable, func=None, *, initial=None):
    def run():
        total = initial
        if total is None:
            total = next(iterator, _missing)
            if total is _missing:
                return
        yield total
        for item in iterator:
            if func is None:
                total = total + item
            else:
                try:
                    total = func(total, item)
                except StopIteration:
                    return
            yield total

    iterator = iter(iterable)
    return _lazy_iterator(accumulate, run())


def _compress(data, selectors):
    def run():
        for item in items:
            chosen = next(choices, _missing)
            if chosen is _missing:
                return
            if chosen:
                yield item

    items, choices = iter(data), iter(selectors)
    return _lazy_iterator(compress, run())


def _cycle(iterable):
    def run():
        saved = []
        for item in iterator:
            saved.append(item)
            yield item
        while saved:
            for item in saved:
                yield item

    iterator = iter(iterable)
    return _lazy_iterator(cycle, run())


def _dropwhile(predicate, iterable):
    def run():
        for item in iterator:
            try:
                dropped = predicate(item)
            except StopIteration:
                return
            if not dropped:
                yield item
                break
        for item in iterator:
            yield item

    iterator = iter(iterable)
    return _lazy_iterator(dropwhile, run())


def _takewhile(predicate, iterable):
    def run():
        for item in iterator:
            try:
                taken = predicate(item)
            except StopIteration:
                return
            if not taken:
                return
            yield item

    iterator = iter(iterable)
    return _lazy_iterator(takewhile, run())


def _filterfalse(predicate, iterable):
    def run():
        for item in iterator:
            try:
                dropped = item if predicate is None else predicate(item)
            except StopIteration:
                return
            if not dropped:
                yield item

    iterator = iter(iterable)
    return _lazy_iterator(filterfalse, run())


def _starmap(function, iterable):
    def run():
        for arguments in iterator:
            if type(arguments) is not tuple:
                arguments = tuple(arguments)
            try:
                item = function(*arguments)
            except StopIteration:
                return
            yield item

    iterator = iter(iterable)
    return _lazy_iterator(starmap, run())


def _pairwise(iterable):
    def run():
        before = next(iterator, _missing)
        if before is _missing:
            return
        for item in iterator:
            pair = before, item
            before = item
            yield pair

    iterator = iter(iterable)
    return _lazy_iterator(pairwise, run())


def _zip_longest(*iterables, fillvalue=None):
    def run():
        left = len(iterators)
        while left:
            items = []
            for position, iterator in enumerate(iterators):
                item = _missing if iterator is None else next(iterator, _missing)
                if item is _missing:
                    if iterator is not None:
                        iterators[position] = None
                        left -= 1
                        if not left:
                            return
                    item = fillvalue
                items.append(item)
            yield tuple(items)

    iterators = [iter(iterable) for iterable in iterables]
    return _lazy_iterator(zip_longest, run())


def _groupby(iterable, key=None):
    item = item_key = wanted = _missing
    opened = 0

    def read():
        nonlocal item, item_key
        item = _missing
        got = next(iterator)
        got_key = got if key is None else key(got)
        item, item_key = got, got_key

    def group(number):
        nonlocal item
        while True:
            if item is _missing:
                try:
                    read()
                except StopIteration:
                    return
            if number != opened or not (item_key is wanted or item_key == wanted):
                return
            given, item = item, _missing
            yield given

    def run():
        nonlocal wanted, opened
        try:
            while True:
                opened += 1
                while item_key is _missing or (wanted is not _missing and (item_key is wanted or item_key == wanted)):
                    read()
                wanted = item_key
                yield wanted, _lazy_iterator(_grouper, group(opened))
        except StopIteration:
            return

    iterator = iter(iterable)
    return _lazy_iterator(groupby, run())


def tee(iterable, n=2, /):
    def run(cell):
        # A cell is [item, next cell], empty before somebody has read so far.
        while True:
            if not cell:
                item = next(iterator, _missing)
                if item is _missing:
                    return
                cell += [item, []]
            item, cell = cell
            yield item

    if n < 0:
        raise ValueError("n must be >= 0")
    iterator = iter(iterable)
    first = []
    return tuple(_lazy_iterator(_tee, run(first)) for _ in range(n))

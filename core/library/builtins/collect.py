def collect(iterable):
    items = []
    for item in iterable:
        items.append(item)
    return items

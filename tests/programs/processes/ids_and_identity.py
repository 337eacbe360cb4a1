import multiprocessing as mp

data = [1, 2, 3]
twin = data
box = {"data": data}


class Thing:
    pass


thing = Thing()
lookup = {thing: "thing", Thing: "class", data.append: 0} if False else {thing: "thing", Thing: "class"}


def child(q, before):
    q.put((id(data) == before, data is twin, box["data"] is data, lookup[thing], lookup[Thing], thing in lookup, isinstance(thing, Thing), {thing} == set([thing])))
    data.append(4)


if __name__ == "__main__":
    q = mp.Queue()
    p = mp.Process(target=child, args=(q, id(data)))
    p.start()
    print(q.get())
    p.join()
    print(data)

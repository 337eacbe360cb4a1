import multiprocessing as mp
from multiprocessing.sharedctypes import RawValue, RawArray


def add(counter, n):
    for _ in range(n):
        with counter.get_lock():
            counter.value += 1


def fill(arr, text):
    for i in range(len(arr)):
        arr[i] *= 2
    text.value = b"changed"


if __name__ == "__main__":
    c = mp.Value("i", 0)
    ps = [mp.Process(target=add, args=(c, 50)) for _ in range(4)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(c.value, c)
    a = mp.Array("i", [1, 2, 3])
    d = mp.Array("d", 3)
    s = mp.Array("c", b"hello world")
    p = mp.Process(target=fill, args=(a, s))
    p.start()
    p.join()
    print(a[:], list(a), len(a), d[:], s.value, s.raw, s[0], s[:3])
    a[1] = 10
    a[0:2] = [7, 8]
    print(list(a), a[-1], a.get_obj()[0])
    v = mp.Value("d", 1.5)
    v.value += 1
    print(v.value, v, mp.Value("i", 3, lock=False).value, mp.Value("b").value)
    small = mp.Value("B", 255)
    small.value += 1
    print(small.value)
    h = mp.Value("h", 40000)
    print(h.value)
    r, ra = RawValue("l", 5), RawArray("f", 2)
    r.value -= 6
    print(r.value, ra[:], len(ra), r)
    for call in (lambda: mp.Value("z", 0), lambda: a.__setitem__(10, 1), lambda: a[10], lambda: setattr(c, "value", "x"), lambda: setattr(v, "value", "x"),
                 lambda: mp.Array("i", -1), lambda: setattr(c, "value", 1.5)):
        try:
            print(call())
        except Exception as e:
            print(type(e).__name__, e)
    lock = mp.Lock()
    w = mp.Value("i", 1, lock=lock)
    print(w.get_lock() is lock, w.get_obj())
    with w:
        pass

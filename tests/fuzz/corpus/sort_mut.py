x = [3, 1, 2]
try: x.sort(key=lambda v: x.append(v) or v)
except ValueError as e: print(e, x)
class K:
    def __init__(s, v): s.v = v
    def __lt__(s, o):
        x.clear()
        return s.v < o.v
x = [K(3), K(1), K(2)]
try: x.sort()
except ValueError as e: print(e, len(x))

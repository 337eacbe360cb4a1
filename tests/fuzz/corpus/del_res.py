keep = []
class R:
    def __del__(self):
        keep.append(self)
        print('del')
r = R(); del r
print(len(keep)); keep.clear(); print(len(keep))
class S:
    def __del__(self): S()
n = 0
class T:
    def __del__(self):
        global n
        n += 1
        if n < 5: T()
T(); print(n)
class U:
    def __del__(self): raise ValueError('in del')
U()
x = []
x.append(x)
class L: pass
h = None
for i in range(100000):
    t = L(); t.n = h; h = t
del h, t
print('ok')

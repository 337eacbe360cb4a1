def add(a, b):
    return a + b
def g(n):
    s = 0
    for i in range(n):
        s = add(s, i)
    return s
class P:
    def __init__(self, x):
        self.x = x
    def get(self):
        return self.x
def h(n):
    t = 0
    for i in range(n):
        t += P(i).get()
    return t
print(g(2000000), h(700000))

class C:
    name_of_it = 3
def f(x):
    return [g(y) for y in x]
def g(y):
    return (lambda z: z["a"] + 1)(y)
f([{"a": 1}, {"a": "é"}])

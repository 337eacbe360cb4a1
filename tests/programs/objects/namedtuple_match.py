from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
p = Point(1, 2)
match p:
    case Point(x=1, y=b):
        print("matched", b)
match p:
    case Point(a, b):
        print("by position", a, b)
print(Point.__match_args__)

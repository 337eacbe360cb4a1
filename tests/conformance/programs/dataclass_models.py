from __future__ import annotations

import dataclasses
from dataclasses import asdict, astuple, dataclass, field, fields, replace
from typing import ClassVar, Optional


@dataclass
class Address:
    street: str
    city: str = "Berlin"


@dataclass(order=True)
class Person:
    sort_index: tuple = field(init=False, repr=False)
    name: str
    age: int = 0
    address: Optional[Address] = None
    tags: list[str] = field(default_factory=list, compare=False)
    count: ClassVar[int] = 0

    def __post_init__(self):
        self.sort_index = (self.age, self.name)
        Person.count += 1
        if self.age < 0:
            raise ValueError(f"negative age: {self.age}")


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float = 0.0

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


@dataclass(kw_only=True, eq=False)
class Options:
    debug: bool = False
    level: int


@dataclass
class Employee(Person):
    salary: float = 1000.0


p = Person("Ann", 30, Address("Main St"))
q = replace(p, name="Bob", age=25)
print(p)
print(q < p, p == Person("Ann", 30, Address("Main St")), sorted([p, q])[0].name)
print(asdict(p))
print(astuple(q)[1:4])
print([f.name for f in fields(Person)], Person.count)
p.tags.append("x")
print(q.tags, Person("C").tags)
try:
    Person("D", -1)
except ValueError as e:
    print("ValueError:", e)
a = Point(1) + Point(2, 3)
print(a, hash(a) == hash(Point(3, 3.0)), {a: 1}[Point(3, 3)])
try:
    a.x = 5
except dataclasses.FrozenInstanceError as e:
    print("FrozenInstanceError:", e)
try:
    Options()
except TypeError as e:
    print("TypeError:", e)
print(Options(level=2), Options(level=2) == Options(level=2))
print(Employee("Eve", 40, salary=2000))
try:
    Person()
except TypeError as e:
    print("TypeError:", e)
try:
    Point(1, 2, 3)
except TypeError as e:
    print("TypeError:", e)
match a:
    case Point(x=3, y=y):
        print("matched", y)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as e:
    print("ValueError:", e)
try:
    hash(p)
except TypeError as e:
    print("TypeError:", e)
print(dataclasses.is_dataclass(p), dataclasses.is_dataclass(int))

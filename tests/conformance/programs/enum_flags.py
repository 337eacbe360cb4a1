from enum import Enum, Flag, IntEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def parse(cls, text):
        return cls[text.upper()]


class Priority(IntEnum):
    LOW = 1
    HIGH = 10


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.674e-11 * self.mass / self.radius ** 2


class Weekday(str, Enum):
    MON = "mon"
    TUE = "tue"


print(Color.RED, repr(Color.GREEN), Color(1), Color.CRIMSON is Color.RED, Color["GREEN"].value)
print(list(Color), len(Color), Color.__members__.keys())
print(Color.parse("green").pretty, Color.RED == 1, Color.RED in Color)
for bad in (lambda: Color(9), lambda: Color["BLUE"], lambda: setattr(Color.RED, "value", 3)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(Priority.HIGH > Priority.LOW, Priority.HIGH + 1, sorted([Priority.HIGH, Priority.LOW]), f"{Priority.LOW}", repr(Priority.LOW))
rw = Permission.READ | Permission.WRITE
print(rw, Permission.READ in rw, Permission.EXEC in rw, rw & Permission.WRITE, ~rw, bool(rw & Permission.EXEC))
print(Permission.ALL, Permission(0), [p.name for p in Permission])
print(f"{Planet.EARTH.gravity:.2f} {Planet.MARS.gravity:.2f}")
print(Weekday.MON == "mon", Weekday.TUE.upper(), Weekday("tue"), f"{Weekday.MON}", str(Weekday.MON))
print({Color.RED: "r"}[Color.CRIMSON], isinstance(Color.RED, Color), type(Color.RED))
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print("ValueError:", e)
try:
    class More(Color):
        PINK = 3
except TypeError as e:
    print("TypeError:", e)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.DOG.value)

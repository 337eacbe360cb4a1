import random
import textwrap
from dataclasses import dataclass, field


@dataclass
class Room:
    name: str
    text: str
    exits: dict = field(default_factory=dict)
    items: list = field(default_factory=list)


class GameOver(Exception):
    pass


class Game:
    def __init__(self):
        self.rooms = {r.name: r for r in [
            Room("hall", "A dusty hall with portraits of people who seem to follow you with their eyes.", {"north": "library", "east": "kitchen"}),
            Room("library", "Shelves and shelves.", {"south": "hall"}, ["book", "lamp"]),
            Room("kitchen", "Something cooks here.", {"west": "hall", "down": "cellar"}, ["knife"]),
            Room("cellar", "It is dark.", {"up": "kitchen"}),
        ]}
        self.here = self.rooms["hall"]
        self.bag = []
        self.moves = 0

    def do(self, line):
        verb, *rest = line.split()
        handler = getattr(self, f"do_{verb}", None)
        if handler is None:
            return f"You cannot {verb}."
        self.moves += 1
        try:
            return handler(*rest)
        except TypeError as e:
            return f"({e})"

    def do_look(self):
        lines = [self.here.name.upper(), *textwrap.wrap(self.here.text, 40)]
        if self.here.items:
            lines.append("You see: " + ", ".join(self.here.items))
        return "\n".join(lines + [f"Exits: {' '.join(sorted(self.here.exits))}"])

    def do_go(self, direction):
        try:
            self.here = self.rooms[self.here.exits[direction]]
        except KeyError as e:
            return f"No way {e}."
        if self.here.name == "cellar" and "lamp" not in self.bag:
            raise GameOver("You fell in the dark.")
        return self.do_look()

    def do_take(self, item):
        if item not in self.here.items:
            return f"There is no {item}."
        self.here.items.remove(item)
        self.bag.append(item)
        return f"Taken. Bag: {sorted(self.bag)}"

    def do_roll(self, sides="6"):
        return f"You roll {random.Random(self.moves).randint(1, int(sides))}."


def play(script):
    game = Game()
    for line in script:
        print(">", line)
        try:
            print(game.do(line))
        except GameOver as e:
            print("GAME OVER:", e)
            break
    else:
        print(f"Still alive after {game.moves} moves")


play(["look", "dance", "go", "go north", "take lamp", "take sword", "take", "go south", "go up", "roll", "roll 20", "go east", "go down", "look now"])
play(["go east", "go down", "look"])

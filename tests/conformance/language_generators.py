"""Generators that are sent values, thrown into and closed at random moments."""
from language_control import HELPERS, Flow
from language_expressions import compiles, pick


class Body(Flow):
    """Statements of a function, with yields among them."""

    def __init__(self, rng, helpers):
        super().__init__(rng)
        self.helpers = helpers

    def statement(self, depth, loop, handler):
        rng = self.rng
        if rng.random() < 0.4:
            self.mark += 1
            return [pick(rng, [f"yield {self.mark}", f"x = yield {self.mark}", f"print('got', (yield {self.mark}))", f"x = [(yield {self.mark}), (yield)]"])]
        if self.helpers and rng.random() < 0.25:
            inner = f"(yield from {pick(rng, self.helpers)}(x))"
            return [pick(rng, [inner, "x = " + inner, f"print('from', {inner})"])]
        return super().statement(depth, loop, handler)


def generator_function(rng, name, helpers):
    while True:
        body = Body(rng, helpers)
        text = "\n".join([f"def {name}(x):", *body.block(3, False, False), *body.block(2, False, False)])
        if "yield" in text and compiles(text):
            return text


DRIVER = '''\
def drive(g, steps):
    for what, value in steps:
        try:
            if what == 'next': print('->', next(g))
            elif what == 'send': print('->', g.send(value))
            elif what == 'throw': print('->', g.throw(value))
            elif what == 'close': print('closed', g.close())
            elif what == 'list': print('rest', [v for _, v in zip(range(9), g)])
        except StopIteration as e:
            print('stopped', e.value)
        except BaseException as e:
            print('raised', chain(e))
    print(g.gi_running)
'''


def steps(rng):
    parts = []
    for _ in range(rng.randint(3, 8)):
        kind = pick(rng, ["next", "next", "next", "send", "send", "throw", "close", "list"])
        value = {"send": pick(rng, ["None", "1", "'v'", "0"]), "throw": pick(rng, ["ValueError('thrown')", "KeyError(1)", "GeneratorExit()", "StopIteration(5)", "ZeroDivisionError", "Own('t')"])}.get(kind, "None")
        parts.append(f"('{kind}', {value})")
    return "[" + ", ".join(parts) + "]"


def driven(rng, number):
    lines = [HELPERS, DRIVER, generator_function(rng, f"gen{number}", [])]
    for _ in range(4): lines.append(f"drive(gen{number}({rng.randint(0, 2)}), {steps(rng)})")
    return "\n".join(lines) + "\n"


def delegating(rng, number):
    names = [f"low{number}", f"mid{number}", f"top{number}"]
    lines = [HELPERS, DRIVER]
    others = ["iter", "(lambda v: [7, 8])", "range"]
    for i, name in enumerate(names): lines.append(generator_function(rng, name, names[:i] * 3 + others))
    for _ in range(4): lines.append(f"drive(top{number}({rng.randint(0, 2)}), {steps(rng)})")
    return "\n".join(lines) + "\n"

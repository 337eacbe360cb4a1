"""Random programs about the language itself: each prints results, and exceptions with their type and message."""
import language_calls
import language_classes
import language_control
import language_expressions
import language_generators
import language_library

PRELUDE = '''\
def plain(v):
    if isinstance(v, (set, frozenset)):
        return type(v).__name__ + repr(sorted(repr(plain(x)) for x in v))
    if type(v) in (list, tuple):
        return type(v)(plain(x) for x in v)
    if type(v) is dict:
        return {k: plain(x) for k, x in v.items()}
    return v

def show(f, *args):
    try:
        print(repr(plain(f(*args))))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

'''

SNIPPETS = [
    (language_expressions.expressions, 5),
    (language_expressions.formats, 3),
    (language_expressions.methods, 4),
    (language_expressions.list_changes, 2),
    (language_expressions.augmented, 2),
    (language_calls.bindings, 2),
    (language_calls.scopes, 2),
    (language_calls.unpackings, 2),
    (language_control.flow, 4),
    (language_control.matches, 2),
    (language_classes.hierarchy, 2),
    (language_classes.operators, 2),
    (language_classes.attributes, 2),
    (language_generators.driven, 3),
    (language_generators.delegating, 2),
    (language_library.functions, 4),
    (language_library.mathematics, 1),
    (language_library.randoms, 1),
    (language_library.containers, 2),
    (language_library.dataclasses, 2),
    (language_library.enums, 2),
]


def program(rng):
    makers, weights = zip(*SNIPPETS)
    parts = [PRELUDE]
    for number, maker in enumerate(rng.choices(makers, weights, k=rng.randint(1, 2))):
        parts.append(maker(rng, str(number)))
    return "\n".join(parts)


def indented(text, levels=1):
    pad = "    " * levels
    return "".join(pad + line + "\n" if line else "\n" for line in text.splitlines())

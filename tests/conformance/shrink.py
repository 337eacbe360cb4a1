"""Makes a program smaller while it still fails."""
import ast
import copy
import time

TRIES = 700
SECONDS = 40


def shrink(source, fails):
    """The smallest program that was found for which fails(source) holds."""
    budget, end = [TRIES], time.monotonic() + SECONDS

    def still_fails(text):
        if budget[0] <= 0 or time.monotonic() > end:
            return False
        budget[0] -= 1
        return fails(text)

    try:
        text = ast.unparse(ast.parse(source)) + "\n"
    except SyntaxError:
        return source
    if not still_fails(text):
        return source
    smaller = True
    while smaller:
        smaller = False
        for step in (without_statements, with_smaller_expressions):
            text, changed = shrink_by(step, text, still_fails)
            smaller = smaller or changed
    return text


def shrink_by(step, text, fails):
    """Applies every variant that step offers, as long as the program fails."""
    changed, at = False, 0
    while True:
        variant = step(ast.parse(text), at)
        if variant is None:
            return text, changed
        try:
            candidate = ast.unparse(ast.fix_missing_locations(variant)) + "\n"
            compile(candidate, "candidate", "exec")
        except (SyntaxError, ValueError, RecursionError):
            at += 1
            continue
        if len(candidate) < len(text) and fails(candidate):
            text, changed = candidate, True
        else:
            at += 1


def bodies(tree):
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody", "handlers", "cases"):
            block = getattr(node, name, None)
            if isinstance(block, list) and block:
                yield node, name, block


def without_statements(tree, number):
    """The number-th way to leave statements out: halves and single ones of every block, or a block in place of its owner."""
    count = 0
    for node, name, block in bodies(tree):
        size = len(block)
        chunk = size
        while chunk >= 1:
            for start in range(0, size, chunk):
                if count == number:
                    rest = block[:start] + block[start + chunk:]
                    if not rest and name == "body" and not isinstance(node, ast.Module):
                        rest = [ast.Pass()]
                    setattr(node, name, rest)
                    return tree
                count += 1
            chunk //= 2
        if name in ("handlers", "cases"):
            continue
        for i, statement in enumerate(block):
            inner = getattr(statement, "body", None)
            if isinstance(inner, list) and not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                if count == number:
                    block[i:i + 1] = inner
                    return tree
                count += 1
    return None


def with_smaller_expressions(tree, number):
    """The number-th way to put an expression's part in its place, or to leave one element of a list out."""
    count = 0
    for node in ast.walk(tree):
        for name, value in ast.iter_fields(node):
            if isinstance(value, ast.expr):
                for child in ast.iter_child_nodes(value):
                    if isinstance(child, ast.expr):
                        if count == number:
                            setattr(node, name, copy.deepcopy(child))
                            return tree
                        count += 1
            elif isinstance(value, list) and name in ("elts", "args", "keywords", "decorator_list", "bases", "generators", "values", "names"):
                for i, child in enumerate(value):
                    if count == number:
                        del value[i]
                        return tree
                    count += 1
                    if isinstance(child, ast.expr):
                        for part in ast.iter_child_nodes(child):
                            if isinstance(part, ast.expr):
                                if count == number:
                                    value[i] = copy.deepcopy(part)
                                    return tree
                                count += 1
    return None

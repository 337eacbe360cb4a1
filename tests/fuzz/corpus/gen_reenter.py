def g():
    yield next(me)
me = g()
try: next(me)
except ValueError as e: print(e)
def g():
    yield from me
me = g()
try: next(me)
except ValueError as e: print(e)
def g():
    try: yield 1
    finally: me.close()
me = g(); next(me)
try: me.close()
except ValueError as e: print(e)
def g():
    while True:
        try: yield
        except GeneratorExit: pass
me = g(); next(me)
try: me.close()
except RuntimeError as e: print(e)

# concurrent.futures.Future: states, results, callbacks, errors.
import logging
import sys
from concurrent.futures import CancelledError, Future, InvalidStateError, TimeoutError
import concurrent.futures
import threading

logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except BaseException as error:
        text = str(error)
        return f"{type(error).__module__}.{type(error).__name__}({text.split('<')[0]})"


def shown(future):
    text = repr(future)
    return text[text.index("state"):]


def states(future):
    return future.done(), future.running(), future.cancelled(), shown(future)


f = Future()
print(states(f), attempt(f.result, timeout=0), attempt(f.exception, 0.01), attempt(f.result, -1))
order = []
f.add_done_callback(lambda future: order.append("first"))
f.add_done_callback(lambda future: order.append(future is f))
print(f.set_running_or_notify_cancel(), states(f), f.cancel())
print(f.set_result([1]), states(f), f.result(), f.exception(), order)
f.add_done_callback(lambda future: order.append("at once"))
print(order, f.cancel(), attempt(f.set_result, 2), attempt(f.set_exception, ValueError()))
logging.disable()
print(attempt(f.set_running_or_notify_cancel).split("(")[0])
g = Future()
error = ValueError("bad")
print(g.set_exception(error), states(g), attempt(g.result), g.exception() is error)
h = Future()
h.add_done_callback(lambda future: print("callback", shown(future)))
print(h.cancel(), states(h), h.cancel(), attempt(h.result), attempt(h.exception))
print(h.set_running_or_notify_cancel(), states(h), h._state, attempt(h.set_result, 1))
print(Future[int], TimeoutError is concurrent.futures.TimeoutError, CancelledError.__mro__[1].__name__, InvalidStateError.__mro__[1].__name__)
waiting = Future()


def wait_for_it(name):
    print(name, attempt(waiting.result, 5))


threads = [threading.Thread(target=wait_for_it, args=(name,)) for name in ("same", "same")]
for thread in threads:
    thread.start()
waiting.set_exception(KeyError("k"))
for thread in threads:
    thread.join()


class Own(Future):
    pass


print(repr(Own()).startswith("<Own at 0x"), repr(f).startswith("<Future at 0x"))
try:
    g.result()
except ValueError as first:
    try:
        g.result()
    except ValueError as second:
        print(first is second is error)
falsy = Future()


class Empty(Exception):
    def __bool__(self):
        return False


falsy.set_exception(Empty())
print(falsy.result(), falsy.exception())

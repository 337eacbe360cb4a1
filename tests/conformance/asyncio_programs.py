"""Random asyncio programs: a few coroutine functions that call each other, share locks, queues and futures, and are cancelled at random."""
import asyncio_statements as statements
from asyncio_statements import Writer

PRELUDE = '''\
import asyncio
import time
{imports}

class Own(Exception):
    pass


def say(*what):
    try:
        now = asyncio.get_running_loop().time()
    except RuntimeError:
        now = time.monotonic()
    print(f"{{now:.3f}}", *(told(w) for w in what))


def told(value):
    if isinstance(value, BaseExceptionGroup):
        return f"{{type(value).__name__}}({{value.message!r}}, {{[told(e) for e in value.exceptions]}})"
    if isinstance(value, RuntimeError):
        return f"RuntimeError {{str(value)[:28]}}"  # some messages show callbacks of asyncio's own
    if isinstance(value, BaseException):
        return f"{{type(value).__name__}}{{value.args}}"
    if isinstance(value, (list, tuple)):
        return "[" + " ".join(told(v) for v in value) + "]"
    if asyncio.isfuture(value):
        name = value.get_name() if isinstance(value, asyncio.Task) else "future"
        if not value.done():
            return name + " pending"
        if value.cancelled():
            return name + " cancelled"
        return f"{{name}} {{told(value.exception() or value.result())}}"
    return str(value)


def started(coro, name):
    task = asyncio.create_task(coro, name=name)
    tasks.append(task)
    return task


def one(n):
    """One of the tasks, but not the current one: to cancel who waits for itself is an endless recursion."""
    task = tasks[n % len(tasks)] if tasks else asyncio.current_task()
    return task if task is not asyncio.current_task() else started(asyncio.sleep(0.1, "other"), "t0")


def settle(future, value):
    if not future.done():
        if isinstance(value, BaseException):
            future.set_exception(value)
        else:
            future.set_result(value)


def blocking(seconds, fails=False):
    # No two threads end at the same moment: whose end the loop hears of first is open.
    global blocked
    blocked += 1
    time.sleep(seconds + blocked * 0.00137)
    if fails:
        raise Own("in a thread")
    return seconds


blocked = 0
kept = []


def shared():
    global tasks, futures, flag, lock, event, cond, sem, bounded, barrier, queue, small, pqueue, lqueue
    tasks, futures, flag = [], [], 0
    lock, event, cond = asyncio.Lock(), asyncio.Event(), asyncio.Condition()
    sem, bounded, barrier = asyncio.Semaphore({sem}), asyncio.BoundedSemaphore({bounded}), asyncio.Barrier({barrier})
    queue, small, pqueue, lqueue = asyncio.Queue(), asyncio.Queue({small}), asyncio.PriorityQueue(), asyncio.LifoQueue({lifo})
    # A task whose future nobody else refers to would be garbage, sooner or later.
    kept.append((tasks, futures, lock, event, cond, sem, bounded, barrier, queue, small, pqueue, lqueue))


async def quietly(awaitable, seconds=None):
    try:
        return await asyncio.wait_for(awaitable, seconds)
    except Exception as e:
        return e

'''


def program(rng):
    writer = Writer(rng)
    text = [PRELUDE.format(imports="", sem=rng.randint(0, 2), bounded=rng.randint(1, 2), barrier=rng.randint(1, 3), small=rng.randint(1, 2), lifo=rng.randint(0, 2))]
    for number in range(rng.randint(0, 2)):
        text += writer.generator(number)
    for number in range(rng.randint(2, 5)):
        text += writer.function(f"w{number}")
    text += writer.function("main", first=["shared()"], size=(4, 9))
    text += ending(rng)
    return "\n".join(text) + "\n"


def ending(rng):
    kind = rng.randrange(10)
    if kind < 6:
        return ["print(told(asyncio.run(main())))"]
    if kind == 6:
        return ["for _ in range(2):", "    try:", "        print(told(asyncio.run(main())))", "    except Exception as e:", "        print('run raised', told(e))"]
    if kind == 7:
        return ["with asyncio.Runner() as runner:", "    for _ in range(2):", "        try:", "            print(told(runner.run(main())))", "        except (Exception, asyncio.CancelledError) as e:", "            print('raised', told(e))"]
    if kind == 8:
        return ["loop = asyncio.new_event_loop()", "try:", "    print(told(loop.run_until_complete(main())))", "finally:",
                # What is left when the interpreter ends is closed in an order of its own.
                "    left = [task.cancel() and task for task in asyncio.all_tasks(loop)]", "    loop.run_until_complete(asyncio.wait_for(asyncio.gather(*left, return_exceptions=True), 50))",
                "    loop.run_until_complete(loop.shutdown_asyncgens())", "    loop.close()", "    print(loop.is_closed())"]
    return ["async def limited():", f"    return await asyncio.wait_for(main(), {rng.choice(statements.TIMES)})", "try:", "    print(told(asyncio.run(limited())))", "except asyncio.TimeoutError as e:", "    print('timeout', told(e))"]

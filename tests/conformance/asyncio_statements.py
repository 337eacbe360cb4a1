"""The statements that asyncio_programs are made of."""

TIMES = ["0", "0.1", "0.1", "0.2", "0.3", "0.5", "0.7", "1", "1.5", "3"]
ERRORS = ["ValueError('v')", "ValueError('w', 2)", "KeyError('k')", "Own('o', 1)", "ZeroDivisionError()", "OSError(5, 'io')", "asyncio.CancelledError()", "asyncio.TimeoutError()", "asyncio.CancelledError('by hand')"]
CAUGHT = ["Exception", "ValueError", "(KeyError, Own)", "asyncio.TimeoutError", "asyncio.CancelledError", "asyncio.CancelledError", "BaseException"]


def shifted(lines):
    return ["    " + line for line in lines]


class Writer:
    """Writes functions whose names it remembers; later ones call earlier ones."""

    def __init__(self, rng):
        self.rng = rng
        self.functions, self.generators, self.mark, self.calls = [], [], 0, 0

    # ---- functions

    def function(self, name, first=(), size=(2, 5)):
        self.calls = 3 if name == "main" else 2
        body = [*first, f"say('{name} starts')" if self.rng.random() < 0.5 else "global flag"]
        if "global flag" not in body: body.insert(0, "global flag")
        for _ in range(self.rng.randint(*size)):
            body += self.guarded(self.statement(2), name == "main")
        if self.rng.random() < 0.7: body.append(f"return {self.pick([repr(name), repr(len(body)), '[t for t in tasks if t.done()]', 'flag'])}")
        self.functions.append(name)
        return ["", f"async def {name}():", *shifted(body), ""]

    def guarded(self, lines, main):
        """Most of what goes wrong in main is printed, so that it goes on; few of its waits last for ever."""
        if self.rng.random() < (0.15 if main else 0.7): return lines
        if self.rng.random() < 0.6: lines = [f"async with asyncio.timeout({self.pick(['1', '2.7', '4.3'])}):", *shifted(lines)]
        return ["try:", *shifted(lines), f"except {'(Exception, asyncio.CancelledError)' if main or self.rng.random() < 0.3 else 'Exception'} as e:", f"    say({self.label()}, e)"]

    def generator(self, number):
        name = f"g{number}"
        body = [f"for i in range({self.rng.randint(1, 4)}):", f"    await asyncio.sleep({self.time()})", f"    got = yield {self.pick(['i', 'f{i}'.__repr__(), 'i * 10'])}", "    if got: say('sent', got)"]
        if self.rng.random() < 0.3: body.append(f"raise {self.error()}")
        if self.rng.random() < 0.6:
            body = ["try:", *shifted(body), "finally:", f"    say('{name} finally')", *([f"    await asyncio.sleep({self.time()})", f"    say('{name} closed')"] if self.rng.random() < 0.5 else [])]
        self.generators.append(name)
        return ["", f"async def {name}():", *shifted(body), ""]

    # ---- small choices

    def pick(self, options): return self.rng.choice(options)
    def time(self): return self.pick(TIMES)
    def error(self): return self.pick(ERRORS)

    def label(self):
        self.mark += 1
        return self.mark

    def call(self):
        """A coroutine: one of the functions, at most a few times, or something short."""
        if self.functions and self.calls > 0 and self.rng.random() < 0.75:
            self.calls -= 1
            return self.pick(self.functions) + "()"
        return self.pick([f"asyncio.sleep({self.time()}, {self.label()})", f"asyncio.sleep({self.time()}, {self.label()})", "event.wait()", "queue.get()", "lock.acquire()", f"asyncio.to_thread(blocking, {self.pick(['0.13', '0.37', '0.59'])})"])

    def task(self):
        return self.pick([f"started({self.call()}, 't{self.label()}')", f"started({self.call()}, 't{self.label()}')", f"one({self.rng.randint(0, 4)})", "one(-1)"])

    def fresh(self): return f"started({self.call()}, 't{self.label()}')"

    def several(self, maker, low=1, high=3):
        return ", ".join(maker() for _ in range(self.rng.randint(low, high)))

    def block(self, depth):
        out = []
        for _ in range(self.rng.randint(1, 2)): out += self.statement(depth)
        return shifted(out)

    # ---- statements

    def statement(self, depth):
        options = [self.sleeps, self.sleeps, self.says, self.awaits, self.spawns, self.spawns, self.cancels, self.asks, self.gathers, self.waits, self.waits_for, self.shields, self.completed, self.calls_back,
                   self.uses_future, self.uses_queue, self.uses_queue, self.sets, self.notifies, self.raises, self.done_callback, self.own_cancel, self.blocks, self.uses_threads, self.limited]
        if depth > 0:
            options += [self.attempts, self.attempts, self.attempts, self.holds, self.holds, self.timeouts, self.timeouts, self.groups, self.groups, self.conditions, self.repeats, self.iterates, self.closes, self.defines]
        return self.pick(options)() if depth <= 0 else self.with_depth(self.pick(options), depth)

    def with_depth(self, make, depth):
        self.depth = depth - 1
        try:
            return make()
        finally:
            self.depth = depth

    def inner(self): return self.block(self.depth)

    def sleeps(self): return [f"await asyncio.sleep({self.time()})"]
    def says(self): return [f"say({self.label()}, {self.pick(['flag', 'len(tasks)', 'event.is_set()', 'lock.locked()', 'queue.qsize()', 'sem.locked()', 'barrier.n_waiting', 'asyncio.current_task().get_name()', 'sorted(t.get_name() for t in asyncio.all_tasks() if t.get_name()[0] == chr(116))'])})"]
    def awaits(self): return [f"say({self.label()}, await {self.call()})"]
    def spawns(self): return [f"started({self.call()}, 't{self.label()}')"]
    def raises(self): return [f"if flag >= {self.rng.randint(1, 3)}: raise {self.error()}", "flag += 1"] if self.rng.random() < 0.7 else [f"raise {self.error()}"]
    def cancels(self): return [f"say({self.label()}, one({self.rng.randint(0, 5)}).cancel({self.pick(['', '', repr('why')])}))"]
    def blocks(self): return [f"time.sleep({self.pick(['0.1', '0.25', '0'])})"]

    def asks(self):
        return [self.pick([f"say({self.label()}, tasks)", f"say({self.label()}, one({self.rng.randint(0, 4)}))", "say(asyncio.current_task().cancelling())", f"say({self.label()}, await quietly(one({self.rng.randint(0, 4)}), {self.time()}))"])]

    def gathers(self):
        args = self.several(lambda: self.pick([self.call, self.task])(), 0, 3)
        args += (", " if args else "") + self.pick(["return_exceptions=True", "return_exceptions=True", "return_exceptions=False"])
        if self.rng.random() < 0.25:
            return [f"group = asyncio.gather({args})", f"asyncio.get_running_loop().call_later({self.time()}, group.cancel)", f"say({self.label()}, await group)"]
        return [f"say({self.label()}, await asyncio.gather({args}))"]

    def waits(self):
        when = self.pick(["", ", return_when=asyncio.FIRST_COMPLETED", ", return_when=asyncio.FIRST_EXCEPTION", ", return_when=asyncio.ALL_COMPLETED"])
        timeout = self.pick(["", f", timeout={self.time()}", f", timeout={self.time()}"])
        out = [f"done, pending = await asyncio.wait([{self.several(self.task)}]{timeout}{when})", f"say({self.label()}, list(done), list(pending))"]
        if self.rng.random() < 0.4: out += ["for t in pending: t.cancel()"]
        return out

    def waits_for(self):
        return [f"say({self.label()}, await asyncio.wait_for({self.pick([self.call, self.task])()}, {self.pick([self.time(), self.time(), 'None'])}))"]

    def limited(self):
        what = self.pick(["lock.acquire()", "event.wait()", "barrier.wait()", "queue.get()", "small.put(flag)", "sem.acquire()", "queue.join()", "pqueue.get()", "bounded.acquire()", "one(0)"])
        return [f"say({self.label()}, await quietly({what}, {self.time()}))"]

    def shields(self):
        inner = f"asyncio.shield({self.pick([self.task, self.call])()})"
        return [f"say({self.label()}, await {self.pick([inner, f'asyncio.wait_for({inner}, {self.time()})', f'quietly({inner}, {self.time()})'])})"]

    def completed(self):
        timeout = self.pick(["", f", timeout={self.time()}"])
        out = [f"for next_done in asyncio.as_completed([{self.several(lambda: self.pick([self.call, self.fresh])(), 1, 3)}]{timeout}):"]  # of those that are done already any may be first
        if self.rng.random() < 0.7: return out + ["    try:", f"        say({self.label()}, await next_done)", f"    except {self.pick(['Exception', 'asyncio.TimeoutError'])} as e:", f"        say({self.label()}, e)"]
        return out + [f"    say({self.label()}, await next_done)"]

    def calls_back(self):
        loop = "asyncio.get_running_loop()"
        what = self.pick([f"say, {self.label()}", "event.set", "event.clear", f"one({self.rng.randint(0, 4)}).cancel", f"settle, futures[-1] if futures else one(0).get_loop().create_future(), {self.label()}", "queue.put_nowait, 'from a callback'", "lqueue.put_nowait, 9"])
        how = self.pick(["call_soon(", "call_soon(", f"call_later({self.time()}, ", f"call_at({loop}.time() + {self.time()}, ", "call_soon_threadsafe("])
        text = f"{loop}.{how}{what})"
        return [text] if self.rng.random() < 0.8 else [f"handle = {text}", "handle.cancel()", f"say({self.label()}, handle.cancelled())"]

    def uses_future(self):
        value = self.pick([str(self.label()), self.pick(ERRORS[:4])])
        out = ["future = asyncio.get_running_loop().create_future()", "futures.append(future)"]
        out.append(self.pick([f"asyncio.get_running_loop().call_later({self.time()}, settle, future, {value})", f"asyncio.get_running_loop().call_later({self.time()}, future.cancel)", f"settle(future, {value})"]))
        if self.rng.random() < 0.3: out.append(f"future.add_done_callback(lambda f: say({self.label()}, f))")
        return out + [f"say({self.label()}, await {self.pick(['future', 'future', 'asyncio.shield(future)', f'asyncio.wait_for(future, {self.time()})'])})"]

    def uses_queue(self):
        name = self.pick(["queue", "queue", "small", "pqueue", "lqueue"])
        kind = self.rng.randrange(6)
        if kind == 0: return [f"await {name}.put({self.rng.randint(0, 9)})"] if name in ("queue", "pqueue") else [f"say({self.label()}, await quietly({name}.put({self.rng.randint(0, 9)}), {self.time()}))"]
        if kind == 1: return [f"say({self.label()}, await quietly({name}.get(), {self.time()}))"]
        if kind == 2: return ["try:", f"    say({self.label()}, {name}.{self.pick(['get_nowait()', 'put_nowait(5)'])})", "except (asyncio.QueueEmpty, asyncio.QueueFull) as e:", "    say(e)"]
        if kind == 3: return ["try:", f"    {name}.task_done()", "except ValueError as e:", "    say(e)"]
        if kind == 4:
            label = self.label()
            return [f"async def consume{label}():", "    while True:", f"        item = await {name}.get()", f"        say({label}, item)", f"        await asyncio.sleep({self.time()})", f"        {name}.task_done()", f"started(consume{label}(), 't{label}')"]
        return [f"async def produce{self.label()}():", f"    for i in range({self.rng.randint(1, 4)}):", f"        await {name}.put(i)", f"        say({self.label()}, i)", f"        await asyncio.sleep({self.time()})", f"started(produce{self.mark - 1}(), 't{self.mark}')"]

    def sets(self): return [self.pick(["event.set()", "event.clear()", "flag += 1", "flag = 0"])]

    def notifies(self):
        return ["async with cond:", "    flag += 1", f"    cond.{self.pick(['notify()', 'notify_all()', 'notify(2)'])}"]

    def done_callback(self): return [f"{self.task()}.add_done_callback(lambda t: say({self.label()}, t))"]

    def own_cancel(self):
        return self.pick([["asyncio.current_task().cancel('self')"], ["say(asyncio.current_task().uncancel())"], ["asyncio.current_task().cancel()", "await asyncio.sleep(0)"], [f"one({self.rng.randint(0, 3)}).cancel()", "await asyncio.sleep(0)"]])

    def uses_threads(self):
        seconds = self.pick(["0.11", "0.23", "0.41"])
        call = self.pick([f"asyncio.to_thread(blocking, {seconds})", f"asyncio.get_running_loop().run_in_executor(None, blocking, {seconds})", f"asyncio.to_thread(blocking, {seconds}, fails=True)"])
        return [f"say({self.label()}, await {self.pick([call, f'quietly({call}, {self.time()})'])})"]

    def attempts(self):
        out = ["try:", *self.inner()]
        clauses = self.rng.randint(0, 2)
        kinds = self.rng.sample(CAUGHT[:4] + CAUGHT[5:], clauses)
        if "BaseException" in kinds: kinds = [k for k in kinds if k != "BaseException"] + ["BaseException"]
        for kind in kinds:
            out += [f"except {kind} as e:", f"    say({self.label()}, e)"]
            after = self.rng.random()
            if after < 0.3: out += self.inner()
            elif after < 0.5 or "Base" in kind or ("Cancelled" in kind and after < 0.8): out.append("    raise")
        if clauses and self.rng.random() < 0.2: out += ["else:", *self.inner()]
        if not clauses or self.rng.random() < 0.35: out += ["finally:", f"    say({self.label()}, 'finally')", *self.inner()]
        return out

    def holds(self): return [f"async with {self.pick(['lock', 'lock', 'sem', 'bounded', 'cond'])}:", f"    say({self.label()}, 'holds')", *self.inner()]
    def timeouts(self):
        head = self.pick([f"asyncio.timeout({self.time()})", f"asyncio.timeout({self.time()})", f"asyncio.timeout_at(asyncio.get_running_loop().time() + {self.time()})", "asyncio.timeout(None)"])
        body = [f"async with {head} as limit:", *self.inner()]
        if self.rng.random() < 0.2: body.append(f"    limit.reschedule(asyncio.get_running_loop().time() + {self.time()})")
        if self.rng.random() < 0.6: return ["try:", *shifted(body), "except TimeoutError as e:", f"    say({self.label()}, e, limit.expired())"]
        return body + [f"say({self.label()}, limit.expired())"]

    def groups(self):
        out = ["async with asyncio.TaskGroup() as group:"]
        for _ in range(self.rng.randint(1, 3)):
            out.append(f"    {self.pick(['', 'tasks.append('])}group.create_task({self.call()}, name='t{self.label()}')")
            if "append" in out[-1]: out[-1] += ")"
        if self.rng.random() < 0.5: out += self.inner()
        if self.rng.random() < 0.7:
            star = self.rng.random() < 0.5
            return ["try:", *shifted(out), f"except{'*' if star else ''} {self.pick(['Exception', 'ValueError', '(Own, KeyError)']) if star else self.pick(['BaseExceptionGroup', 'Exception'])} as e:", f"    say({self.label()}, e)"]
        return out

    def conditions(self):
        wait = self.pick(["cond.wait()", f"cond.wait_for(lambda: flag > {self.rng.randint(0, 3)})"])
        return ["async with cond:", f"    say({self.label()}, await {self.pick([wait, f'quietly({wait}, {self.time()})', f'quietly({wait}, {self.time()})'])})"]

    def repeats(self):
        return [f"for i in range({self.rng.randint(1, 3)}):", *self.inner()]

    def iterates(self):
        if not self.generators: return self.sleeps()
        name = self.pick(self.generators)
        if self.rng.random() < 0.25: return [f"say({self.label()}, [v async for v in {name}()])"]
        out = [f"async for v in {name}():", f"    say({self.label()}, v)"]
        if self.rng.random() < 0.5: out += [f"    if v: {self.pick(['break', 'continue', 'raise Own(v)', 'await asyncio.sleep(0.1)'])}"]
        return out

    def closes(self):
        if not self.generators: return self.sleeps()
        uses = []
        for _ in range(self.rng.randint(1, 3)):
            uses += ["try:", f"    say({self.label()}, await {self.pick(['anext(gen)', 'gen.asend(None)', 'gen.asend(5)', 'gen.athrow(Own(1))', 'gen.aclose()', 'anext(gen, None)'])})", "except (Exception, StopAsyncIteration) as e:", "    say(e)"]
        # Closed whatever happens: when a generator is garbage depends on cycles through tracebacks.
        return [f"gen = {self.pick(self.generators)}()", "try:", *shifted(uses), "finally:", "    await gen.aclose()", "    gen = None"]

    def defines(self):
        label = self.label()
        return [f"async def local{label}():", "    global flag", *self.inner(), f"    return {label}", f"say({self.label()}, await {self.pick([f'local{label}()', f'quietly(local{label}(), {self.time()})'])})"]

"""The statements that thread_programs are made of."""

ERRORS = ["ValueError('v')", "ValueError('w', 2)", "KeyError('k')", "Own('o', 1)", "ZeroDivisionError()", "OSError(5, 'io')", "SystemExit(3)"]
QUEUES = ["items", "items", "small", "stack", "sorted_items", "simple"]


def shifted(lines):
    return ["    " + line for line in lines]


class Writer:
    """Writes functions for threads, whose names it remembers; later ones start earlier ones."""

    def __init__(self, rng):
        self.rng = rng
        self.functions, self.mark, self.starts_left, self.depth = [], 0, 0, 0

    def function(self, name, size=(3, 6)):
        self.starts_left = 5 if name == "main" else 2
        body = ["global flag"]
        for _ in range(self.rng.randint(*size)):
            body += self.guarded(self.statement(2), name == "main")
        if self.rng.random() < 0.5: body.append(f"return {self.pick([repr(name), 'flag', 'threading.current_thread().name'])}")
        self.functions.append(name)
        return ["", f"def {name}():", *shifted(body), ""]

    def main(self):
        return [*self.function("main", size=(6, 12)), *self.pick([["main()"], ["main()"], ["try:", "    main()", "finally:", "    say('end')"], ["started(main)", "nap(2)", "say('end')"]])]

    def guarded(self, lines, main):
        """Most of what goes wrong in main is printed, so that it goes on."""
        if self.rng.random() < (0.15 if main else 0.5): return lines
        return ["try:", *shifted(lines), "except Exception as e:", f"    say({self.label()}, e)"]

    # ---- small choices

    def pick(self, options): return self.rng.choice(options)
    def error(self): return self.pick(ERRORS)

    def time(self):
        """A length that no sum of others equals."""
        return f"{self.rng.choice([0.1, 0.3, 1, 1, 3]) * self.rng.uniform(0.5, 2):.6f}"

    def limit(self, often=0.9):
        """A timeout for a wait; without one it may last for ever."""
        return self.time() if self.rng.random() < often else "None"

    def label(self):
        self.mark += 1
        return self.mark

    def call(self):
        """A function for a thread: one of those written before, at most a few times, or something short."""
        if self.functions and self.starts_left > 0 and self.rng.random() < 0.8:
            self.starts_left -= 1
            return self.pick(self.functions)
        return self.pick(["event.set", "event.clear", f"functools.partial(job, {self.label()}, {self.time()})", "small.get", "event.wait", "lock.acquire"])

    def thread(self): return f"one({self.rng.randint(0, 5)})"

    def job(self, fails=0.2):
        failing = f", {self.error()}" if self.rng.random() < fails else ""
        return f"job, {self.label()}, {self.time()}{failing}"

    def waited(self, call):
        """A call that may wait. What is woken at the same moment goes on at moments of its own."""
        return f"settled({call})"

    def inner(self):
        out = []
        for _ in range(self.rng.randint(1, 2)): out += self.statement(self.depth)
        return shifted(out)

    # ---- statements

    def statement(self, depth):
        options = [self.naps, self.naps, self.says, self.says, self.starts, self.starts, self.joins, self.sets, self.waits_for_event, self.uses_queue, self.uses_queue, self.uses_queue, self.tries_lock,
                   self.semaphores, self.meets, self.timers, self.submits, self.submits, self.collects, self.maps, self.waits_for_futures, self.own_future, self.local, self.raises, self.notifies, self.odd, self.attributes]
        if depth > 0:
            options += [self.holds, self.holds, self.holds, self.attempts, self.attempts, self.conditions, self.conditions, self.repeats, self.repeats, self.own_pool, self.own_pool, self.consumes, self.counts, self.subclass, self.nested, self.rounds, self.ping_pong]
        make, before = self.pick(options), self.depth
        self.depth = depth - 1
        try:
            return make()
        finally:
            self.depth = before

    def naps(self): return [f"nap({self.time()})"]

    def says(self):
        what = self.pick(["flag", "lock.locked()", "event.is_set()", "items.qsize()", "small.full()", "stack.empty()", "items.unfinished_tasks", "threading.active_count()", "[t.name.split('_')[0] for t in threading.enumerate()]",
                          "threading.current_thread().name", "barrier.n_waiting, barrier.broken, barrier.parties", f"{self.thread()}.is_alive()", f"{self.thread()}.name, {self.thread()}.daemon",
                          "threading.main_thread().name", "threading.current_thread() is threading.main_thread()", "futures and futures[-1].done()", "[state(f) for f in futures[-3:]]", "[t.name for t in threads if t.is_alive()]"])
        return [f"say({self.label()}, {what})"]

    def starts(self):
        return [f"started({self.call()})"]

    def joins(self):
        label = self.label()
        return [f"thread = {self.thread()}", f"say({label}, {self.waited(f'thread.join, {self.limit()}')}, thread.is_alive())"]

    def sets(self): return [self.pick(["event.set()", "event.clear()", "flag += 1", "flag = 0"])]
    def raises(self): return [f"if flag >= {self.rng.randint(1, 3)}: raise {self.error()}", "flag += 1"] if self.rng.random() < 0.75 else [f"raise {self.error()}"]
    def waits_for_event(self): return [f"say({self.label()}, {self.waited(f'event.wait, {self.limit()}')})"]

    def tries_lock(self):
        name = self.pick(["lock", "lock", "other", "rlock", "sem", "bounded", "cond"])
        how = self.pick([f"True, {self.time()}", f"True, {self.time()}", "False"])
        if name in ("sem", "bounded") and how == "False": how = "False"
        return [f"if {self.waited(f'{name}.acquire, {how}')}:", "    try:", f"        say({self.label()}, 'got {name}')", *shifted(shifted([f"nap({self.time()})"])), "    finally:", f"        settled({name}.release)", "else:", f"    say({self.label()}, 'no {name}')"]

    def holds(self):
        name = self.pick(["lock", "lock", "other", "rlock", "rlock", "sem", "bounded", "cond"])
        if self.rng.random() < 0.6: return [f"with waiting({name}):", f"    say({self.label()}, 'holds {name}')", *self.inner()]
        return [f"{self.waited(f'{name}.acquire')}", "try:", f"    say({self.label()}, 'holds {name}')", *self.inner(), "finally:", f"    settled({name}.release)"]

    def semaphores(self):
        name = self.pick(["sem", "sem", "bounded"])
        return [self.pick([f"settled({name}.release)", f"settled({name}.release)", f"say({self.label()}, {self.waited(f'{name}.acquire, True, {self.time()}')})", f"say({self.label()}, {name}.acquire(False))", "settled(sem.release, 2)"])]

    def conditions(self):
        wait = self.pick([f"cond.wait, {self.limit()}", f"cond.wait_for, lambda: flag > {self.rng.randint(0, 3)}, {self.limit()}"])
        return ["with waiting(cond):", f"    say({self.label()}, {self.waited(wait)})", "    flag += 1"]

    def notifies(self): return ["with waiting(cond):", "    flag += 1", f"    cond.{self.pick(['notify()', 'notify_all()', 'notify(2)', 'notify()'])}"]

    def meets(self):
        return [self.pick([f"say({self.label()}, {self.waited(f'barrier.wait, {self.limit()}')})"] * 5 + ["barrier.reset()", "barrier.abort()"])]

    def uses_queue(self):
        name, label = self.pick(QUEUES), self.label()
        kind = self.rng.randrange(7)
        if kind == 0: return [f"{self.waited(f'{name}.put, {label}, True, {self.limit()}')}"]
        if kind in (1, 2): return [f"say({label}, {self.waited(f'{name}.get, True, {self.limit()}')})"]
        if kind == 3: return ["try:", f"    say({label}, {name}.{self.pick(['get_nowait()', f'put_nowait({label})', 'get(False)', f'put({label}, block=False)'])})", "except (queue.Empty, queue.Full) as e:", f"    say({label}, e)"]
        if kind == 4 and name != "simple": return [f"{name}.task_done()"]
        if kind == 5 and name != "simple" and self.rng.random() < 0.5: return [f"say({label}, {self.waited(f'{name}.join')})"]
        return [f"{name}.put_nowait({label})"]

    def consumes(self):
        name, label = self.pick(QUEUES), self.label()
        producer = [f"def produce{label}():", f"    for i in range({self.rng.randint(1, 4)}):", f"        settled({name}.put, i)", f"        say({label}, 'put', i)", f"        nap({self.time()})", f"    settled({name}.put, 99)"]
        done = [] if name == "simple" else [f"        {name}.task_done()"]
        consumer = [f"def consume{label}():", "    while True:", f"        item = settled({name}.get)", f"        say({label}, 'got', item)", *done, "        if item == 99: break", f"        nap({self.time()})"]
        return [*producer, *consumer, f"started(consume{label}{self.pick(['', ', daemon=True'])})", f"started(produce{label})"]

    def counts(self):
        """Threads that read, wait and write: with a lock nothing is lost, without it the gaps decide what is."""
        label, guard = self.label(), self.pick(["waiting(lock)", "waiting(rlock)", "contextlib.nullcontext()"])
        return [f"def count{label}():", "    global total", f"    for _ in range({self.rng.randint(1, 3)}):", f"        with {guard}:", "            seen = total", f"            nap({self.time()})", "            total = seen + 1",
                f"counting = [started(count{label}) for _ in range({self.rng.randint(2, 3)})]", "for thread in counting: settled(thread.join)", f"say({label}, total)"]

    def timers(self):
        label = self.label()
        what = self.pick([f"say, [{label}, 'timer']", "event.set", "items.put_nowait, [7]", "event.clear", f"job, [{label}, 0.2]"])
        out = [f"timer = threading.Timer({self.time()}, {what})", f"timer.name = 'ti{label}'", "timer.start()"]
        if self.rng.random() < 0.3: out += [f"nap({self.time()})", "timer.cancel()", f"say({self.label()}, timer.is_alive())"]
        return out

    def submits(self):
        out = [f"futures.append({self.pick(['pool', 'pool', 'one_worker'])}.submit({self.job()}))"]
        if self.rng.random() < 0.3: out.append(f"futures[-1].add_done_callback(lambda f: say({self.label()}, state(f)))")
        return out

    def collects(self):
        label = self.label()
        future = self.pick(["futures[-1]", "futures[0]", f"pool.submit({self.job()})"])
        use = self.pick([f"say({label}, {self.waited(f'{future}.result, {self.limit()}')})", f"say({label}, {self.waited(f'{future}.exception, {self.limit()}')})", f"say({label}, {future}.cancel())", f"say({label}, {future}.running(), {future}.cancelled())"])
        return ["if futures:", "    " + use]

    def maps(self):
        label, limit = self.label(), self.limit(0.3)
        numbers = [self.label() for _ in range(self.rng.randint(1, 4))]
        lengths = "[" + ", ".join(self.time() for _ in numbers) + "]"
        out = [f"for value in {self.pick(['pool', 'pool', 'one_worker'])}.map(job, {numbers}, {lengths}, timeout={limit}):", f"    say({label}, value)"]
        if self.rng.random() < 0.2: out.append("    break")
        return out

    def jobs(self): return "[" + ", ".join(f"{self.pick(['pool', 'pool', 'one_worker'])}.submit({self.job()})" for _ in range(self.rng.randint(1, 4))) + "]"

    def waits_for_futures(self):
        label = self.label()
        if self.rng.random() < 0.5:
            when = self.pick(["", ", FIRST_COMPLETED", ", FIRST_EXCEPTION", ", ALL_COMPLETED"])
            limit = self.limit(0.5)
            out = [f"done, not_done = {self.waited(f'concurrent.futures.wait, {self.jobs()}, {limit}' + when.replace('F', 'concurrent.futures.F', 1).replace('ALL', 'concurrent.futures.ALL'))}", f"say({label}, sorted(map(state, done)), len(not_done))"]
            if self.rng.random() < 0.4: out.append(f"say({label}, sorted(f.cancel() for f in not_done))")
            return out
        return [f"for future in concurrent.futures.as_completed({self.jobs()}, {self.limit(0.4)}):", f"    say({label}, state(future))"]

    def own_pool(self):
        label, workers = self.label(), self.rng.randint(1, 3)
        first = self.pick(["", "", "", f", initializer=say, initargs=({label}, 'initializer')", ", initializer=fails"])
        out = [f"with concurrent.futures.ThreadPoolExecutor({workers}, 'pool{label}'{first}) as mine:"]
        for _ in range(self.rng.randint(1, 4)): out.append(f"    futures.append(mine.submit({self.job()}))")
        out += self.inner()
        if self.rng.random() < 0.4: out.append(f"    {self.pick(['mine.shutdown(wait=False)', 'mine.shutdown(cancel_futures=True)', 'mine.shutdown(wait=False, cancel_futures=True)', 'mine.shutdown()'])}")
        if self.rng.random() < 0.2: out.append(f"    mine.submit({self.job()})")
        return out + [f"say({self.label()}, [state(f) for f in futures[-4:]])"]

    def own_future(self):
        label, value = self.label(), self.label()
        setter = self.pick([f"own.set_result({value})", "own.set_exception(Own('future'))", "own.cancel()", f"own.set_running_or_notify_cancel() and own.set_result({value})"])
        return ["own = concurrent.futures.Future()", "futures.append(own)", f"own.add_done_callback(lambda f: say({label}, state(f)))", f"timer = threading.Timer({self.time()}, lambda: {setter})", f"timer.name = 'ti{self.label()}'", "timer.start()",
                f"say({self.label()}, {self.waited(f'own.result, {self.limit()}')})"]

    def local(self): return [self.pick([f"local.value = {self.label()}", f"say({self.label()}, getattr(local, 'value', None), sorted(vars(local)))", "del local.value"])]

    def odd(self):
        label = self.label()
        return [self.pick(["lock.release()", "rlock.release()", "cond.notify()", "cond.wait(1)", f"{self.thread()}.start()", "bounded.release()", "threading.Thread(name='t99').join()", "threading.current_thread().join()",
                           f"say({label}, threading.Semaphore(-1))", "threading.Thread(target=1, name='t98', args=(2,)).start()", f"say({label}, lock.acquire(False) and lock.release())", f"say({label}, not rlock.acquire(blocking=False), rlock.release())"])
                if self.rng.random() < 0.9 else "sys.exit(5)"]

    def attempts(self):
        out = ["try:", *self.inner()]
        kinds = self.rng.sample(["Exception", "ValueError", "(KeyError, Own)", "TimeoutError", "queue.Empty", "RuntimeError", "threading.BrokenBarrierError"], self.rng.randint(0, 2))
        for kind in kinds: out += [f"except {kind} as e:", f"    say({self.label()}, e)", *(self.inner() if self.rng.random() < 0.3 else [])]
        if not kinds or self.rng.random() < 0.35: out += ["finally:", f"    say({self.label()}, 'finally')", *self.inner()]
        return out

    def repeats(self): return [f"for i in range({self.rng.randint(1, 3)}):", *self.inner()]

    def attributes(self):
        label = self.label()
        return [self.pick([f"say({label}, {self.thread()}.ident is None, threading.current_thread().ident == threading.get_ident())", f"{self.thread()}.daemon = True",
                           f"say({label}, small.maxsize, small.qsize(), items.empty(), threading.Thread(name='n').daemon)", f"say({label}, threading.current_thread().daemon, threading.Thread(target=nap).name.split('-')[0])",
                           f"say({label}, concurrent.futures.ThreadPoolExecutor(2)._max_workers)", f"concurrent.futures.ThreadPoolExecutor({self.pick(['0', '-1'])})", f"say({label}, bounded.acquire(blocking=False), bounded.release())",
                           f"say({label}, list(pool.map(lambda a, b: (a, b), [1, 2, 3], 'ab')))", f"say({label}, pool.submit(job, label={label}, seconds={self.time()}).result())", "threading.current_thread().start()"])]

    def subclass(self):
        """A thread with a run of its own, which keeps what it made."""
        label = self.label()
        return [f"class Own{label}(threading.Thread):", "    def __init__(self, first):", f"        super().__init__(name='o{label}')", "        self.first = first", "    def run(self):", f"        nap({self.time()})", "        self.second = self.first * 2",
                *(["        raise Own('run')"] if self.rng.random() < 0.3 else []), f"own = Own{label}({label})", "own.start()", f"say({self.label()}, hasattr(own, 'second'))", f"settled(own.join, {self.limit()})", f"say({self.label()}, getattr(own, 'second', None), own.is_alive())"]

    def nested(self):
        """A call on a worker that waits for another call, perhaps queued behind itself."""
        label, inner, outer = self.label(), self.pick(["pool", "one_worker"]), self.pick(["pool", "one_worker"])
        return [f"def outer{label}():", f"    say({label}, 'outer')", f"    return {inner}.submit({self.job()}).result({self.limit(0.7)})", f"say({self.label()}, {self.waited(f'{outer}.submit(outer{label}).result, {self.limit(0.7)}')})"]

    def rounds(self):
        """Threads that meet again and again."""
        label, parties = self.label(), self.rng.randint(2, 3)
        action = self.pick(["", f", lambda: say({label}, 'all here')"])
        return [f"meeting{label} = threading.Barrier({parties}{action})", f"def round{label}():", f"    for i in range({self.rng.randint(1, 3)}):", f"        nap({self.time()})", "        try:", f"            say({label}, i, settled(meeting{label}.wait, {self.limit(0.3)}) >= 0)",
                "        except threading.BrokenBarrierError as e:", f"            say({label}, 'broken')", "            break", f"meeting = [started(round{label}) for _ in range({self.rng.choice([parties, parties, parties - 1])})]", f"for thread in meeting: settled(thread.join, {self.limit()})"]

    def ping_pong(self):
        label, count = self.label(), self.rng.randint(1, 3)
        return [f"ping{label}, pong{label} = threading.Event(), threading.Event()", f"def answer{label}():", f"    for i in range({count}):", f"        say({label}, settled(ping{label}.wait, {self.limit()}))", f"        ping{label}.clear()", f"        nap({self.time()})", f"        pong{label}.set()",
                f"started(answer{label})", f"for i in range({count}):", f"    nap({self.time()})", f"    ping{label}.set()", f"    say({self.label()}, settled(pong{label}.wait, {self.limit()}))", f"    pong{label}.clear()"]

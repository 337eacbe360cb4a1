"""The part of thread_programs in which an event loop and threads work together."""
from thread_statements import ERRORS, Writer, shifted


class AsyncWriter(Writer):
    """Its functions run in threads, main and what it awaits on an event loop in the main thread."""

    def main(self):
        text = ["", "async def later(label, seconds, error=None):", "    await asyncio.sleep(seconds + moment(label))", "    say('later', label)", "    if error is not None:", "        raise error", "    return label * 10", ""]
        for index in range(self.rng.randint(1, 2)): text += self.coroutine(f"c{index}", (2, 4))
        text += self.coroutine("main", (4, 8), ["global loop, signal, channel", "loop, signal, channel = asyncio.get_running_loop(), asyncio.Event(), asyncio.Queue()"])
        return [*text, *self.pick([["print(told(asyncio.run(main())))"], ["print(told(asyncio.run(main())))"], ["started(lambda: asyncio.run(main()))", "nap(1.5)", "say('end')"], ["with asyncio.Runner() as runner:", "    for _ in range(2):", "        say(runner.run(main()))"]])]

    def error(self):
        """Nothing that ends the loop: whether what is left still gets its turn while it is taken down is open."""
        return self.pick(ERRORS[:-1])

    def coroutine(self, name, size, first=()):
        self.starts_left = 3
        body = ["global flag", *first, f"await asyncio.sleep(moment({self.label()}))"]
        for _ in range(self.rng.randint(*size)):
            lines = self.async_statement(2)
            if self.rng.random() < 0.75: lines = ["try:", *shifted(lines), f"except {self.pick(['Exception', '(Exception, asyncio.CancelledError)'])} as e:", f"    say({self.label()}, e)"]
            body += lines
        body.append(f"return {self.pick([repr(name), 'flag'])}")
        if name != "main": self.coroutines = [*getattr(self, "coroutines", []), name]
        return ["", f"async def {name}():", *shifted(body), ""]

    def statement(self, depth):
        """In threads: sometimes something for the loop."""
        return super().statement(depth) if self.rng.random() < 0.75 else self.for_the_loop()

    def for_the_loop(self):
        label = self.label()
        what = self.pick([f"say, {label}", "signal.set", "signal.clear", f"channel.put_nowait, {label}", f"started, functools.partial(job, {label}, 0.3)"])
        coroutine = self.pick([f"later({label}, {self.time()})", f"later({label}, {self.time()}, {self.pick(['Own(5)', 'KeyError(1)'])})", f"asyncio.to_thread({self.job()})", "signal.wait()", "channel.get()"])
        sent = f"asyncio.run_coroutine_threadsafe({coroutine}, loop)"
        return self.pick([[f"loop.call_soon_threadsafe({what})"], [f"loop.call_soon_threadsafe({what})"],
                          [f"sent = {sent}", "futures.append(sent)", f"say({label}, settled(sent.result, {self.limit()}))"],
                          [f"futures.append({sent})", f"futures[-1].add_done_callback(lambda f: say({label}, state(f)))"],
                          [f"futures.append({sent})", f"nap({self.time()})", f"say({label}, futures[-1].cancel())"],
                          [f"say({label}, asyncio.run(later({label}, {self.time()})))"],
                          [f"say({label}, loop.is_running())"]])

    # ---- on the loop

    def async_statement(self, depth):
        options = [self.async_naps, self.async_naps, self.says, self.starts, self.starts, self.sets, self.awaits, self.awaits, self.awaits, self.gathers, self.gathers, self.waits_async, self.tasks, self.signals, self.submits, self.blocks, self.completes]
        if depth > 0: options += [self.async_repeats, self.async_attempts]
        make, before = self.pick(options), self.depth
        self.depth = depth - 1
        try:
            return make()
        finally:
            self.depth = before

    def work(self):
        """Something to await that a thread does."""
        where = self.pick(["None", "None", "pool", "one_worker"])
        return self.pick([f"asyncio.to_thread({self.job()})", f"loop.run_in_executor({where}, {self.job()})", f"loop.run_in_executor({where}, {self.job()})", f"asyncio.wrap_future(pool.submit({self.job()}))",
                          f"asyncio.to_thread(event.wait, {self.time()})", f"asyncio.to_thread(small.get, True, {self.time()})", f"later({self.label()}, {self.time()})"] + [f"{name}()" for name in getattr(self, "coroutines", [])])

    def async_naps(self): return [f"await asyncio.sleep({self.time()})"]
    def awaits(self): return [f"say({self.label()}, await {self.pick([self.work(), self.work(), f'asyncio.wait_for({self.work()}, {self.time()})', f'asyncio.shield({self.work()})'])})"]
    def gathers(self): return [f"say({self.label()}, await asyncio.gather({', '.join(self.work() for _ in range(self.rng.randint(1, 4)))}, return_exceptions={self.pick(['True', 'True', 'False'])}))"]
    def blocks(self): return [self.pick([f"time.sleep({self.time()})", f"say({self.label()}, items.qsize())", f"event.wait({self.time()})"])]

    def waits_async(self):
        waited = ", ".join(f"asyncio.ensure_future({self.work()})" for _ in range(self.rng.randint(1, 3)))
        return [f"done, pending = await asyncio.wait([{waited}], timeout={self.limit(0.4)}, return_when=asyncio.{self.pick(['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'])})", f"say({self.label()}, sorted(map(state, done)), len(pending))"]

    def tasks(self):
        work = self.pick([f"later({self.label()}, {self.time()})", f"asyncio.to_thread({self.job()})"])
        out = [f"task = asyncio.create_task({work})", "kept.append(task)"]
        if self.rng.random() < 0.4: out += [f"await asyncio.sleep({self.time()})", f"say({self.label()}, task.cancel())"]
        return out

    def signals(self):
        return [self.pick([f"say({self.label()}, await asyncio.wait_for(signal.wait(), {self.limit(0.9)}))", f"say({self.label()}, await asyncio.wait_for(channel.get(), {self.limit(0.9)}))", "signal.clear()", f"say({self.label()}, channel.qsize())"])]

    def completes(self):
        return [f"for following in asyncio.as_completed([{', '.join(self.work() for _ in range(self.rng.randint(1, 3)))}]):", f"    say({self.label()}, await following)"]

    def async_block(self):
        out = []
        for _ in range(self.rng.randint(1, 2)): out += self.async_statement(self.depth)
        return shifted(out)

    def async_repeats(self): return [f"for i in range({self.rng.randint(1, 3)}):", *self.async_block()]
    def async_attempts(self): return ["try:", *self.async_block(), f"except {self.pick(['Exception', 'Own', 'TimeoutError', 'asyncio.CancelledError'])} as e:", f"    say({self.label()}, e)", *(["finally:", *self.async_block()] if self.rng.random() < 0.3 else [])]

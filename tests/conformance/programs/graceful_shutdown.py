import asyncio


class Server:
    def __init__(self):
        self.tasks = set()
        self.stopping = asyncio.Event()
        self.handled = 0

    def spawn(self, coro, name):
        task = asyncio.create_task(coro, name=name)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        task.add_done_callback(self.on_done)

    def on_done(self, task):
        if task.cancelled():
            print(f"{task.get_name()} was cancelled")
        elif (e := task.exception()) is not None:
            print(f"{task.get_name()} failed: {e!r}")
        else:
            self.handled += 1

    async def handle(self, n):
        await asyncio.sleep(n)
        if n == 0.4:
            raise RuntimeError("bad request")
        print(f"request {n} handled")

    async def serve(self):
        for n in (0.1, 0.4, 0.9, 5.0):
            self.spawn(self.handle(n), name=f"request-{n}")
        await self.stopping.wait()
        print("stopping, open:", sorted(t.get_name() for t in self.tasks))
        if self.tasks:
            done, pending = await asyncio.wait(self.tasks, timeout=0.5)
            print(len(done), "finished in time,", len(pending), "cancelled")
            for t in pending:
                t.cancel()
            await asyncio.gather(*pending, return_exceptions=True)


async def main():
    server = Server()
    asyncio.get_running_loop().call_later(0.5, server.stopping.set)
    await server.serve()
    print("handled", server.handled, f"at {asyncio.get_running_loop().time():.1f}")

    async def background():
        try:
            await asyncio.sleep(100)
        finally:
            print("background: cleaning up")
            await asyncio.sleep(0.2)
            print("background: clean", f"{asyncio.get_running_loop().time():.1f}")
    asyncio.create_task(background())
    await asyncio.sleep(0.1)
    print("main returns")


asyncio.run(main())

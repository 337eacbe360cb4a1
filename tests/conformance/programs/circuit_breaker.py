import asyncio
from enum import Enum, auto


class State(Enum):
    CLOSED = auto()
    OPEN = auto()
    HALF_OPEN = auto()


class CircuitOpen(Exception):
    """Raised while calls are refused."""


class CircuitBreaker:
    def __init__(self, threshold, recovery):
        self.threshold, self.recovery = threshold, recovery
        self.failures = 0
        self.opened_at = None
        self._state = State.CLOSED

    @property
    def state(self):
        if self._state is State.OPEN and asyncio.get_running_loop().time() - self.opened_at >= self.recovery:
            self._change(State.HALF_OPEN)
        return self._state

    def _change(self, new):
        print(f"    {self._state.name} -> {new.name}")
        self._state = new

    async def call(self, func, *args):
        if self.state is State.OPEN:
            raise CircuitOpen("circuit is open")
        try:
            result = await func(*args)
        except Exception:
            self.failures += 1
            if self._state is State.HALF_OPEN or self.failures >= self.threshold:
                self.opened_at = asyncio.get_running_loop().time()
                self._change(State.OPEN)
            raise
        else:
            if self._state is State.HALF_OPEN:
                self._change(State.CLOSED)
            self.failures = 0
            return result


async def service(healthy):
    await asyncio.sleep(0.1)
    if not healthy:
        raise ConnectionError("service down")
    return "200 OK"


async def main():
    breaker = CircuitBreaker(threshold=2, recovery=1.0)
    plan = [True, False, False, True, True, False, True, True, True]
    for n, healthy in enumerate(plan):
        try:
            print(n, await breaker.call(service, healthy))
        except CircuitOpen as e:
            print(n, type(e).__name__, e)
        except ConnectionError as e:
            print(n, type(e).__name__, e)
        await asyncio.sleep(0.45)
    print(breaker.state, repr(State.OPEN), State["CLOSED"].value, list(State))
    print(f"{asyncio.get_running_loop().time():.2f}")


asyncio.run(main())

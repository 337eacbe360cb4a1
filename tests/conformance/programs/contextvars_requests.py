import asyncio
import contextvars

request_id = contextvars.ContextVar("request_id", default="-")
user = contextvars.ContextVar("user")


def log(text):
    print(f"[{request_id.get()}] {text}")


async def query(n):
    await asyncio.sleep(n / 10)
    log(f"query took {n / 10}")
    return user.get("nobody")


async def handle(n):
    request_id.set(f"req-{n}")
    token = user.set(f"user{n}")
    log("start")
    try:
        who = await asyncio.gather(query(3 - n), asyncio.create_task(query(n)))
        log(who)
    finally:
        user.reset(token)
    log(user.get("reset"))


async def main():
    await asyncio.gather(*(handle(n) for n in range(1, 3)))
    log("main is untouched")
    try:
        user.get()
    except LookupError as e:
        print(type(e).__name__)
    ctx = contextvars.copy_context()
    ctx.run(request_id.set, "in ctx")
    print(ctx[request_id], request_id.get(), request_id.name)
    asyncio.get_running_loop().call_soon(log, "callback")
    request_id.set("changed")
    asyncio.get_running_loop().call_soon(log, "callback 2", context=ctx)
    await asyncio.sleep(0)


asyncio.run(main())

import multiprocessing as mp
import time

print("top level in", __name__, flush=True)
value = 1
log = []


def work(arg, q):
    log.append(arg)
    print("work", arg, value, log, __name__, mp.current_process().name, mp.get_start_method(), flush=True)
    q.put(arg["n"] * 2)


if __name__ == "__main__":
    value = 2
    log.append("main")
    for method in ("fork", "spawn", "forkserver"):
        ctx = mp.get_context(method)
        q = ctx.Queue()
        p = ctx.Process(target=work, args=({"n": len(log)}, q))
        p.start()
        print(q.get(), flush=True)
        p.join()
        print(type(p).__name__, p.name, p.exitcode, flush=True)
    print(log)

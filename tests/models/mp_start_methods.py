# The program gets what it asks for.
import multiprocessing as mp


def work(q):
    q.put((mp.current_process().name, mp.get_start_method(), mp.parent_process().name))


if __name__ == "__main__":
    print(mp.get_all_start_methods(), mp.get_start_method(allow_none=True))
    for method in ("fork", "spawn", "forkserver"):
        ctx = mp.get_context(method)
        q = ctx.Queue()
        p = ctx.Process(target=work, args=(q,))
        p.start()
        print(q.get(), type(p).__name__, ctx.get_start_method())
        p.join()
    mp.set_start_method("spawn", force=True)
    print(mp.get_start_method())
    with mp.Pool(2) as pool:
        print(pool.map(abs, [-1, -2]))
    for action in (lambda: mp.set_start_method("fork"), lambda: mp.get_context("thread"), lambda: mp.get_context("fork").set_start_method("spawn")):
        try:
            action()
        except (RuntimeError, ValueError) as e:
            print(type(e).__name__, e)

import multiprocessing as mp, time
state = {"n": 0}
def init(v): state["n"] = v
def f(x): return x * 2, state["n"]
def m(d, k): d[k] = k
def q_user(q, l):
    with l: q.put("from spawn")
if __name__ == "__main__":
    mp.set_start_method("spawn")
    with mp.Pool(2, init, (5,)) as pool:
        print(pool.map(f, [1, 2, 3]))
    with mp.Manager() as mg:
        d = mg.dict()
        ps = [mp.Process(target=m, args=(d, k)) for k in "ab"]
        for p in ps: p.start()
        for p in ps: p.join()
        print(sorted(d.items()), [p.name for p in ps])
    q, l = mp.Queue(), mp.Lock(); p = mp.Process(target=q_user, args=(q, l)); p.start(); print(q.get()); p.join()
    c = mp.get_context("forkserver")
    with c.Pool(2) as pool: print(pool.map(f, [4]), pool._ctx.get_start_method())
    p = mp.Process(target=time.sleep, args=(5,)); p.start(); time.sleep(0.3); p.terminate(); p.join(); print(p.exitcode)

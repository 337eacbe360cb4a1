import multiprocessing as mp


def work():
    print("never", flush=True)


mp.set_start_method("spawn")
print("start", flush=True)
p = mp.Process(target=work)
p.start()
p.join()
print("exit code", p.exitcode)

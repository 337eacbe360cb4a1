import multiprocessing as mp
import threading


class Job:
    def __init__(self, n):
        self.n = n

    def __call__(self):
        print("job", self.n, type(self).__module__, flush=True)

    def method(self, k):
        print("method", self.n + k, flush=True)


if __name__ == "__main__":
    mp.set_start_method("spawn")
    for target, args in ((Job(1), ()), (Job(2).method, (3,)), (print, ("hello",))):
        p = mp.Process(target=target, args=args)
        p.start()
        p.join()
        print(p.exitcode, flush=True)
    for target, args in ((lambda: 1, ()), (print, (threading.Lock(),)), (print, ((i for i in range(3)),))):
        try:
            mp.Process(target=target, args=args).start()
        except Exception as e:
            print(type(e).__name__, str(e).split(" at 0x")[0])

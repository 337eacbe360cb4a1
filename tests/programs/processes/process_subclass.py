from multiprocessing import Process, Queue, current_process


class Worker(Process):
    def __init__(self, n, out):
        super().__init__()
        self.n = n
        self.out = out
        self.state = "made"

    def run(self):
        self.state = "ran"
        self.out.put((self.name, self.n ** 2, self.state, current_process() is self))


class Named(Worker):
    def __init__(self, n, out):
        super().__init__(n, out)
        self.name = f"worker-{n}"


if __name__ == "__main__":
    out = Queue()
    workers = [Worker(2, out), Named(3, out)]
    for w in workers:
        w.start()
        print(out.get())
        w.join()
    print([(w.name, w.state, w.exitcode) for w in workers])

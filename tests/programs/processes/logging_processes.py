import logging
import multiprocessing as mp
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(processName)s %(threadName)s %(levelname)s %(message)s")
log = logging.getLogger("app")


class Collect(logging.Handler):
    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def emit(self, record):
        self.queue.put((record.processName, record.getMessage(), record.process == mp.current_process().pid))


def work(n, queue):
    log.info("working %d", n)
    sys.stdout.flush()
    log.addHandler(Collect(queue))
    log.warning("sent %d", n)
    sys.stdout.flush()


if __name__ == "__main__":
    queue = mp.Queue()
    for i in range(2):
        p = mp.Process(target=work, args=(i, queue), name=f"w{i}")
        p.start()
        p.join()
        print(queue.get(), flush=True)
    log.info("main %s", log.handlers)

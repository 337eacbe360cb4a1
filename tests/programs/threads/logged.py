# Records of logging name the thread they come from.
import logging
import sys
import threading
import time

logging.basicConfig(level=logging.DEBUG, format="%(levelname)s %(threadName)s: %(message)s", stream=sys.stdout)


def work(delay, fail=False):
    logging.debug("starts")
    time.sleep(delay)
    if fail:
        try:
            raise ValueError("failed")
        except ValueError:
            logging.error("caught", exc_info=False)
    logging.info("ends after %s", delay)


threads = [threading.Thread(target=work, args=(0.3,), name="slow"), threading.Thread(target=work, args=(0.1, True))]
for thread in threads:
    thread.start()
for thread in threads:
    logging.debug("joins %s", thread.name)
    thread.join()
threading.current_thread().name = "renamed"
logging.warning("done")


class Collect(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append((record.threadName, record.thread == threading.get_ident(), record.getMessage()))


collect = Collect()
logger = logging.getLogger("collected")
logger.propagate = False
logger.addHandler(collect)
thread = threading.Thread(target=logger.warning, args=("from %s", "inside"), name="t")
thread.start()
thread.join()
logger.warning("main")
print(collect.records)

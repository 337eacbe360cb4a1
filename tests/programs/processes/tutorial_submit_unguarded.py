# A process pool at the top level of a program, without a guard: fork runs it once. Each task takes a little longer than the one before, so that the order is certain.
import time
from concurrent.futures import ProcessPoolExecutor
def func(value):
    time.sleep(1 + value / 10)
    print(value, flush=True)
    return 123
pool1 = ProcessPoolExecutor(max_workers= 5)
for i in range(10):
    fut = pool1.submit(func, i)
    print(fut, flush=True)

# concurrent.futures.

from concurrent.futures._base import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor, CancelledError, Executor, Future
from concurrent.futures._base import InvalidStateError, TimeoutError, as_completed, wait
from concurrent.futures import _placed

ThreadPoolExecutor = _placed.thread_pool_class()
ProcessPoolExecutor = _placed.process_pool_class()

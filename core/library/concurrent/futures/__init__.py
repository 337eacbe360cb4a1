# concurrent.futures.

from concurrent.futures._base import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor, CancelledError, Executor, Future
from concurrent.futures._base import InvalidStateError, TimeoutError, as_completed, wait
from concurrent.futures import _placed

__all__ = ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError', 'BrokenExecutor', 'Future', 'Executor',
           'wait', 'as_completed', 'ProcessPoolExecutor', 'ThreadPoolExecutor')

ThreadPoolExecutor = _placed.thread_pool_class()
ProcessPoolExecutor = _placed.process_pool_class()

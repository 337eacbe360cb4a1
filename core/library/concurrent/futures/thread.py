# The pool of threads under the name of CPython's module.

from concurrent.futures import ThreadPoolExecutor
from concurrent.futures._thread_pool import BrokenThreadPool

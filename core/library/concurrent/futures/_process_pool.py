# The class under the name by which the placements know it.

from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor as ProcessPool

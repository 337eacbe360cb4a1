from _machine import unsupported

unsupported("multiprocessing.shared_memory (use multiprocessing.Value, Array or a Manager)")

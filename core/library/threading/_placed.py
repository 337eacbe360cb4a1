# Threads of programs under the models that have none: run at once, or as processes.

import threading
from _seats_of_threads import hide, show
from _thread import _locals_apart, get_ident, get_native_id


def run_inline(thread):
    """Synchronous: to its end, where it is started."""
    ident = get_ident()
    before = threading.current_thread()
    thread._ident = ident
    thread._native_id = get_native_id()
    thread._started.set()
    threading._active[ident] = thread
    seat = hide()
    _locals_apart(True)
    try:
        threading._run(thread)
    finally:
        _locals_apart(False)
        show(seat)
        thread._is_stopped = True
        threading._active[ident] = before


def start_process(thread):
    """Processes: a process of its own, which has a copy of everything."""
    import multiprocessing
    context = multiprocessing.get_context()
    if context.get_start_method() == 'fork':
        process = context.Process(target=_run_there, args=(thread,), name=thread.name)
    elif type(thread).run is threading.Thread.run:
        process = context.Process(target=thread._target, args=thread._args, kwargs=thread._kwargs, name=thread.name)
    else:
        process = context.Process(target=thread.run, name=thread.name)
    process.daemon = thread.daemon
    process._shown_task = thread._shown_task
    process.start()
    thread._stand_in = process
    thread._ident = thread._native_id = process.pid
    thread._started.set()


def _run_there(thread):
    threading._main_thread._name = thread.name
    threading._run(thread)


def shared_event():
    """For what a thread and its starter tell each other."""
    import multiprocessing
    return multiprocessing.Event()

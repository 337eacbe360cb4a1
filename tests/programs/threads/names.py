# Names, representations, who is who.
import threading
import time


def work():
    time.sleep(0.05)


class Worker(threading.Thread):
    def run(self):
        time.sleep(0.05)


class Callable:
    def __call__(self):
        pass


def shown(thread):
    ident = thread.ident
    return repr(thread).replace(str(ident), "ID") if ident else repr(thread)


print(shown(threading.current_thread()), shown(threading.main_thread()), threading.current_thread() is threading.main_thread())
threads = [threading.Thread(target=work), threading.Thread(), Worker(), threading.Thread(target=work, name="named"), threading.Thread(target=Callable()),
           threading.Thread(target=lambda: None), Worker(name="w", daemon=True), threading.Thread(name=5), threading.Thread(name=""), threading.Timer(0.01, work),
           threading.Thread(target="abc".upper), threading.Thread(target=print)]
for thread in threads:
    print(thread.name, shown(thread), thread.ident, thread.is_alive(), thread.daemon)
first = threads[0]
first.start()
print(shown(first), first.is_alive(), first.ident != threading.get_ident(), isinstance(first.ident, int), isinstance(first.native_id, int))
first.join()
print(shown(first), first.is_alive(), first.ident is None)
first.name = "renamed"
print(first.name, shown(first))
daemon = threads[6]
daemon.start()
print(shown(daemon), [t.name for t in threading.enumerate()], threading.active_count())
daemon.join()
print([t.name for t in threading.enumerate()], threading.active_count())


def inside():
    me = threading.current_thread()
    print(me.name, me.ident == threading.get_ident(), me.native_id == threading.get_native_id(), me is other)
    me.name = "inner"
    print(threading.current_thread().name, [t.name for t in threading.enumerate()])


other = threading.Thread(target=inside)
other.start()
other.join()
threading.current_thread().name = "boss"
print(shown(threading.main_thread()), threading.current_thread().name)
print(threading.Thread(target=work).name, threading.Thread(target=work, name=None).name)

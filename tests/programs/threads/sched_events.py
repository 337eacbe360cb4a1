# The module sched, alone and in a thread.
import sched
import threading
import time

scheduler = sched.scheduler(time.monotonic, time.sleep)
start = time.monotonic()


def say(*words, **more):
    print(round(time.monotonic() - start, 1), *words, *more.items())


scheduler.enter(0.3, 1, say, ("third",))
scheduler.enter(0.1, 2, say, argument=("first",))
scheduler.enter(0.1, 1, say, ("second: entered later",), {"x": 5})
for priority in (3, 1, 2):
    scheduler.enterabs(start + 0.2, priority, say, (f"priority {priority}",))
cancelled = scheduler.enter(0.2, 1, say, ("never",))
scheduler.cancel(cancelled)
print(len(scheduler.queue), scheduler.empty(), [event.argument[0] for event in scheduler.queue][-1], type(scheduler.queue[0]).__name__)
print(scheduler.run(), scheduler.empty(), scheduler.queue)
scheduler.enter(0.2, 1, say, ("later",))
print(round(scheduler.run(blocking=False), 1))
try:
    scheduler.cancel(cancelled)
except ValueError as error:
    print(error)


def again(left):
    say("again", left)
    if left:
        scheduler.enter(0.1, 1, again, (left - 1,))


again(2)
thread = threading.Thread(target=scheduler.run)
thread.start()
thread.join()
print(scheduler.empty(), cancelled._fields)

# Which thread works for which event loop, under the models that have no loop of their own. Kept apart, so that whoever runs a function on a
# thread can hide the loop from it without asyncio being loaded.

from _machine import thread_ident

seats = {}  # by thread


def hide():
    """The function that is about to run on this thread belongs to no loop. Gives what `show` needs."""
    return seats.pop(thread_ident(), None)


def show(seat):
    if seat is not None:
        seats[thread_ident()] = seat

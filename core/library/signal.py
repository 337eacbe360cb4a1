# signal: the numbers. No signal ever arrives in a simulation.

from _machine import unsupported as _unsupported
from enum import IntEnum as _IntEnum

Signals = _IntEnum("Signals", {"SIGHUP": 1, "SIGINT": 2, "SIGQUIT": 3, "SIGILL": 4, "SIGTRAP": 5, "SIGABRT": 6, "SIGBUS": 7, "SIGFPE": 8, "SIGKILL": 9,
                               "SIGUSR1": 10, "SIGSEGV": 11, "SIGUSR2": 12, "SIGPIPE": 13, "SIGALRM": 14, "SIGTERM": 15, "SIGCHLD": 17, "SIGCONT": 18,
                               "SIGSTOP": 19, "SIGTSTP": 20, "SIGTTIN": 21, "SIGTTOU": 22, "SIGWINCH": 28}, module="signal")
Handlers = _IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1}, module="signal")
globals().update(Signals.__members__)
globals().update(Handlers.__members__)
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


def default_int_handler(signalnum, frame):
    raise KeyboardInterrupt


def signal(signalnum, handler, /):
    if handler is Handlers.SIG_DFL or handler is Handlers.SIG_IGN or handler is default_int_handler:
        return getsignal(signalnum)
    _unsupported("signal.signal() with a handler: nobody sends signals to a simulated program; end it with a task that is cancelled, or an Event")


def getsignal(signalnum, /):
    return default_int_handler if signalnum == 2 else Handlers.SIG_DFL


def strsignal(signalnum, /):
    return {1: "Hangup", 2: "Interrupt", 3: "Quit", 6: "Aborted", 9: "Killed", 11: "Segmentation fault", 14: "Alarm clock", 15: "Terminated"}.get(signalnum)


def valid_signals():
    return set(Signals)


def _refuse(name):
    def refused(*args, **kwargs):
        _unsupported(f"signal.{name}(): nobody sends signals to a simulated program; use a timer of the event loop, or threading.Timer")

    return refused


for _name in ("alarm", "setitimer", "getitimer", "pause", "raise_signal", "sigwait", "set_wakeup_fd", "siginterrupt", "pthread_kill", "pthread_sigmask"):
    globals()[_name] = _refuse(_name)

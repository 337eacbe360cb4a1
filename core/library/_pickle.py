# The errors of pickling.


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


PicklingError.__module__ = "_pickle"
UnpicklingError.__module__ = "_pickle"

# threading.local: the same object with other attributes in every thread.

from _thread import _LocalBase, _local_begin, _local_delete, _local_forget, _local_get, _local_set


def _first(self, args, kwargs):
    """The running thread sees it for the first time: it is initialized anew."""
    init = type(self).__init__
    if init is object.__init__:
        return
    try:
        init(self, *args, **kwargs)
    except BaseException:
        _local_forget(self)
        raise


class _local(_LocalBase):
    __module__ = '_thread'

    def __getattribute__(self, name):
        new = _local_begin(self)
        if new is not None:
            _first(self, *new)
        return _local_get(self, name)

    def __setattr__(self, name, value):
        new = _local_begin(self)
        if new is not None:
            _first(self, *new)
        _local_set(self, name, value)

    def __delattr__(self, name):
        new = _local_begin(self)
        if new is not None:
            _first(self, *new)
        _local_delete(self, name)


local = _local

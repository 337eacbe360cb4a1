# Futures, tasks and handles as text, as CPython 3.11 writes them (Lib/asyncio/{base_futures,base_tasks,events,format_helpers}.py).

from _asyncio import callback_text, coroutine_text, short_repr as _short


def _callbacks(future):
    texts = [callback_text(each, ()) for each, _ in future._callbacks]
    texts += ['Task.task_wakeup()' for _ in future._bells]
    if len(texts) > 2:
        texts = [texts[0], f'<{len(texts) - 2} more>', texts[-1]]
    return f' cb=[{", ".join(texts)}]' if texts else ''


def _outcome(future):
    if future._state != 'FINISHED':
        return ''
    if future._exception is not None:
        return f' exception={future._exception!r}'
    return f' result={_short(future._result)}'


def future(self):
    if hasattr(self, '_coro'):
        return task(self)
    return f'<{type(self).__name__} {self._state.lower()}{_callbacks(self)}{_outcome(self)}>'


def task(self):
    state = 'cancelling' if self._must_cancel or self._cancel_requests and not self.done() else self._state.lower()
    waits = f' wait_for={self._fut_waiter!r}' if self._fut_waiter is not None else ''
    return f'<{type(self).__name__} {state} name={self._name!r} coro=<{coroutine_text(self._coro)}>{waits}{_callbacks(self)}{_outcome(self)}>'


def handle(self):
    parts = [type(self).__name__]
    if self._cancelled:
        parts.append('cancelled')
    if hasattr(self, '_when'):
        parts.append(f'when={self._when}')
    if self._callback is not None:
        parts.append(callback_text(self._callback, self._args))
    return f'<{" ".join(parts)}>'

# The event loop as programs see it. What it does in each pass is native.

import _asyncio
import _machine
from asyncio import events
from asyncio.futures import isfuture, wrap_future

__all__ = ('BaseEventLoop', 'Server')


class Server(events.AbstractServer):
    pass


def _run_until_complete_cb(future):
    if not future.cancelled():
        error = future.exception()
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            return  # it leaves the loop by itself
    future.get_loop().stop()


class BaseEventLoop(events.AbstractEventLoop):
    _default_executor = None
    _executor_shutdown_called = False
    _exception_handler = None

    def __repr__(self):
        return (f'<{self.__class__.__name__} running={self.is_running()} closed={self.is_closed()} '
                f'debug={self.get_debug()}>')

    def _check_closed(self):
        if self.is_closed():
            raise RuntimeError('Event loop is closed')

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _asyncio._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_until_complete(self, future):
        from asyncio import tasks
        self._check_closed()
        self._check_running()
        new_task = not isfuture(future)
        if new_task and self.get_task_factory() is None and tasks.coroutines.iscoroutine(future):
            future = tasks.Task(future, loop=self, _root=True)
        else:
            future = tasks.ensure_future(future, loop=self)
        if new_task:
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except BaseException:
            if new_task and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def close(self):
        if self._discard():
            self._executor_shutdown_called = True
            executor = self._default_executor
            if executor is not None:
                self._default_executor = None
                executor.shutdown(wait=False)

    # ---- threads

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if executor is None:
            executor = self._default_executor
            if self._executor_shutdown_called:
                raise RuntimeError('Executor shutdown has been called')
            if executor is None:
                from concurrent.futures import ThreadPoolExecutor
                executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
                self._default_executor = executor
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        from concurrent.futures import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        self._default_executor = executor

    async def shutdown_default_executor(self):
        self._executor_shutdown_called = True
        if self._default_executor is None:
            return
        import threading
        future = self.create_future()
        thread = threading.Thread(target=self._do_shutdown, args=(future,))
        thread._is_placed = False
        thread.start()
        try:
            await future
        finally:
            thread.join()

    def _do_shutdown(self, future):
        try:
            self._default_executor.shutdown(wait=True)
            if not self.is_closed():
                self.call_soon_threadsafe(future.set_result, None)
        except Exception as error:
            if not self.is_closed():
                self.call_soon_threadsafe(future.set_exception, error)

    # ---- async generators

    _asyncgens_shutdown_called = False

    def _asyncgen_finalizer_hook(self, generator):
        self._forget_asyncgen(generator)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        self._asyncgens_shutdown_called = True
        closing = self._take_asyncgens()
        if not closing:
            return
        from asyncio.tasks import gather
        results = await gather(*[generator.aclose() for generator in closing], return_exceptions=True)
        for result, generator in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {generator!r}',
                    'exception': result,
                    'asyncgen': generator,
                })

    # ---- exceptions that nobody handles

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        lines = [context.get('message') or 'Unhandled exception in event loop']
        for key in sorted(context):
            if key not in ('message', 'exception'):
                lines.append(f'{key}: {context[key]!r}')
        error = context.get('exception')
        text = '\n'.join(lines) + '\n'
        _machine.error_output(text if error is None else text + _machine.format_exception(error))

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            try:
                self.default_exception_handler(context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                _machine.error_output('Exception in default exception handler\n' + _machine.format_exception(error))
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if error.__context__ is None and 'handle' in context:
                error.__context__ = context.get('exception')
            try:
                self.default_exception_handler({
                    'message': 'Unhandled error in exception handler',
                    'exception': error,
                    'context': context,
                })
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as again:
                _machine.error_output('Exception in default exception handler while handling an unexpected error '
                                      'in custom exception handler\n' + _machine.format_exception(again))

    def __getattr__(self, name):
        from asyncio import _refused
        return _refused.loop_method(self, name)

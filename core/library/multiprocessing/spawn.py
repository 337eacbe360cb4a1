# A process that inherits nothing: it runs the main module again and is told the rest.

import sys

import _machine
from multiprocessing import process

WINEXE = WINSERVICE = False


def freeze_support():
    """Only for programs that are frozen into one file."""


def get_executable():
    return sys.executable


def set_executable(exe):
    _machine.unsupported("multiprocessing.set_executable()")


def _check_not_importing_main():
    if getattr(process.current_process(), "_inheriting", False):
        raise RuntimeError('''
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.''')


def get_preparation_data(name):
    from multiprocessing import util
    from multiprocessing.context import get_start_method
    _check_not_importing_main()
    data = {"name": name, "authkey": process.current_process().authkey, "start_method": get_start_method(), "log_to_stderr": util._state["stderr"], "sys_argv": list(sys.argv)}
    if util._state["logger"] is not None:
        data["log_level"] = util._state["logger"].getEffectiveLevel()
    return data


def _prepare(data):
    from multiprocessing import context, util
    current = process.current_process()
    current.name = data["name"]
    current.authkey = data["authkey"]
    if data["log_to_stderr"]:
        util.log_to_stderr()
    if "log_level" in data:
        util.get_logger().setLevel(data["log_level"])
    sys.argv[:] = data["sys_argv"]
    context._force_start_method(data["start_method"])
    _machine.run_program("__mp_main__")


def _enter(method, data, parent_sentinel, child_end):
    """What a spawned process does first and last."""
    from multiprocessing import reduction
    _machine.spend("process_boot_" + method, "starting")
    parent_sentinel = _machine.import_file(parent_sentinel)
    _machine.import_file(child_end)
    _machine.delay("transfer_byte", "handing_over", len(data))
    current = process.current_process()
    current._inheriting = True
    try:
        try:
            preparation, load = reduction.split(data)
            _prepare(preparation)
            _machine.spend("import_main", "starting")
            own = reduction.loads(load)
        finally:
            del current._inheriting
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 0 if error.code is None else 1
    except BaseException as error:
        _machine.error_output(_machine.format_uncaught(error))
        return 1
    return own._bootstrap(parent_sentinel)

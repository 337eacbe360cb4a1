# The stack of a task.

from _asyncio import task_places


class _Code:
    def __init__(self, filename, name):
        self.co_filename = filename
        self.co_name = name


class frame:
    """What programs ask of a frame: where it stands."""

    def __init__(self, filename, line, name, source):
        self.f_code = _Code(filename, name)
        self.f_lineno = line
        self.f_back = None
        self._source = source

    def __repr__(self):
        return f'<frame at {id(self):#x}, file {self.f_code.co_filename!r}, line {self.f_lineno}, code {self.f_code.co_name}>'


def _task_get_stack(task, limit):
    places, suspended = task_places(task)
    if limit is not None:
        places = places[:max(limit, 0)]
    return [frame(*place) for place in places]


def _task_print_stack(task, limit, file):
    import sys
    frames = _task_get_stack(task, limit)
    error = task._exception
    if not frames:
        print(f'No stack for {task!r}', file=file)
    elif error is not None:
        print(f'Traceback for {task!r} (most recent call last):', file=file)
    else:
        print(f'Stack for {task!r} (most recent call last):', file=file)
    for each in frames:
        print(f'  File "{each.f_code.co_filename}", line {each.f_lineno}, in {each.f_code.co_name}', file=file or sys.stderr)
        if each._source.strip():
            print(f'    {each._source.strip()}', file=file or sys.stderr)
    if error is not None:
        text = str(error)
        print(f'{type(error).__qualname__}: {text}' if text else type(error).__qualname__, file=file)

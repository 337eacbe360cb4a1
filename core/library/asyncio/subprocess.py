# Refused.

from asyncio import _refused

_refused.refuse('the module asyncio.subprocess', _refused._PROCESSES)

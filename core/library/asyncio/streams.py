# Refused.

from asyncio import _refused

_refused.refuse('the module asyncio.streams', _refused._NETWORK)

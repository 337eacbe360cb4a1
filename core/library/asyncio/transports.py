# Refused.

from asyncio import _refused

_refused.refuse('the module asyncio.transports', _refused._NETWORK)

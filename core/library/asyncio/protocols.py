# Refused.

from asyncio import _refused

_refused.refuse('the module asyncio.protocols', _refused._NETWORK)

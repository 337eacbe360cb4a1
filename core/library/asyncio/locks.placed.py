# Without an event loop: what asyncio itself has.

from asyncio import *

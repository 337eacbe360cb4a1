# platform: every simulated computer is the same.

from collections import namedtuple as _namedtuple

uname_result = _namedtuple("uname_result", "system node release version machine")


def system():
    return "Linux"


def node():
    return "simulated"


def release():
    return "6.1.0"


def version():
    return "#1 SMP"


def machine():
    return "x86_64"


def processor():
    return ""


def uname():
    return uname_result(system(), node(), release(), version(), machine())


def architecture(executable="", bits="", linkage=""):
    return ("64bit", "ELF")


def python_version():
    return "3.11.2"


def python_version_tuple():
    return ("3", "11", "2")


def python_implementation():
    return "CPython"


def python_compiler():
    return "GCC"


def python_build():
    return ("main", "")


def python_branch():
    return ""


def python_revision():
    return ""


def platform(aliased=False, terse=False):
    return "Linux-6.1.0" if terse else "Linux-6.1.0-x86_64-with-glibc2.36"


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return ("glibc", "2.36")

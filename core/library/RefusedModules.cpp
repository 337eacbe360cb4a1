#include "core/library/Modules.h"

/// Modules that exist for CPython and not in a simulation: importing one ends the run and says what to use instead.

namespace interleave::library {

namespace {

struct RefusedModule {
    std::string_view name;
    std::string_view source; ///< what runs in its place
};

#define WHY_NONETWORK "there is no network; model the request by `await asyncio.sleep(seconds)` or `time.sleep(seconds)`"
#define WHY_NOFILES "there are no files; keep the data in the program, or use io.StringIO and io.BytesIO"
#define WHY_NOPROCESSES "a simulated program starts no other programs; use multiprocessing, or model the wait by time.sleep()"
#define WHY_NOTERMINAL "there is no command line and no terminal; give the values in the source"
#define WHY_NOARRAYS "use lists, the math module and the statistics module"
#define WHY_OTHERLOOPS "use asyncio"
#define WHY_NOTESTS "use assert statements"
#define WHY_NOINSIDE "the interpreter is a simulated one and cannot be looked into; watch the run in the timeline"
#define WHY_NOTTHERE "write the part that is needed into the program"
#define REFUSED(name, why) {name, "from _machine import unsupported\nunsupported(\"the module '" name "' (" why ")\")\n"}

constexpr RefusedModule refusedModules[] = {
    REFUSED("socket", WHY_NONETWORK), REFUSED("ssl", WHY_NONETWORK), REFUSED("socketserver", WHY_NONETWORK), REFUSED("http", WHY_NONETWORK),
    REFUSED("urllib", WHY_NONETWORK), REFUSED("ftplib", WHY_NONETWORK), REFUSED("smtplib", WHY_NONETWORK), REFUSED("smtpd", WHY_NONETWORK),
    REFUSED("imaplib", WHY_NONETWORK), REFUSED("poplib", WHY_NONETWORK), REFUSED("nntplib", WHY_NONETWORK), REFUSED("telnetlib", WHY_NONETWORK),
    REFUSED("xmlrpc", WHY_NONETWORK), REFUSED("wsgiref", WHY_NONETWORK), REFUSED("asyncore", WHY_NONETWORK), REFUSED("asynchat", WHY_NONETWORK),
    REFUSED("cgi", WHY_NONETWORK), REFUSED("webbrowser", WHY_NONETWORK), REFUSED("ipaddress", WHY_NONETWORK), REFUSED("select", WHY_NONETWORK),
    REFUSED("selectors", WHY_NONETWORK), REFUSED("requests", WHY_NONETWORK), REFUSED("httpx", WHY_NONETWORK), REFUSED("aiohttp", WHY_NONETWORK),
    REFUSED("urllib3", WHY_NONETWORK), REFUSED("websockets", WHY_NONETWORK), REFUSED("websocket", WHY_NONETWORK), REFUSED("grpc", WHY_NONETWORK),
    REFUSED("paramiko", WHY_NONETWORK), REFUSED("redis", WHY_NONETWORK), REFUSED("aioredis", WHY_NONETWORK), REFUSED("asyncpg", WHY_NONETWORK),
    REFUSED("psycopg2", WHY_NONETWORK), REFUSED("psycopg", WHY_NONETWORK), REFUSED("pymysql", WHY_NONETWORK), REFUSED("aiomysql", WHY_NONETWORK),
    REFUSED("mysql", WHY_NONETWORK), REFUSED("pymongo", WHY_NONETWORK), REFUSED("motor", WHY_NONETWORK), REFUSED("sqlalchemy", WHY_NONETWORK),
    REFUSED("boto3", WHY_NONETWORK), REFUSED("botocore", WHY_NONETWORK), REFUSED("aiobotocore", WHY_NONETWORK), REFUSED("kafka", WHY_NONETWORK),
    REFUSED("aiokafka", WHY_NONETWORK), REFUSED("pika", WHY_NONETWORK), REFUSED("aio_pika", WHY_NONETWORK), REFUSED("celery", WHY_NONETWORK),
    REFUSED("uvicorn", WHY_NONETWORK), REFUSED("fastapi", WHY_NONETWORK), REFUSED("flask", WHY_NONETWORK), REFUSED("django", WHY_NONETWORK),
    REFUSED("starlette", WHY_NONETWORK), REFUSED("sanic", WHY_NONETWORK), REFUSED("tornado", WHY_NONETWORK), REFUSED("twisted", WHY_NONETWORK),
    REFUSED("bs4", WHY_NONETWORK), REFUSED("scrapy", WHY_NONETWORK), REFUSED("selenium", WHY_NONETWORK), REFUSED("playwright", WHY_NONETWORK),
    REFUSED("pathlib", WHY_NOFILES), REFUSED("shutil", WHY_NOFILES), REFUSED("tempfile", WHY_NOFILES), REFUSED("glob", WHY_NOFILES),
    REFUSED("fileinput", WHY_NOFILES), REFUSED("filecmp", WHY_NOFILES), REFUSED("zipfile", WHY_NOFILES), REFUSED("tarfile", WHY_NOFILES),
    REFUSED("gzip", WHY_NOFILES), REFUSED("bz2", WHY_NOFILES), REFUSED("lzma", WHY_NOFILES), REFUSED("zlib", WHY_NOFILES), REFUSED("mmap", WHY_NOFILES),
    REFUSED("csv", WHY_NOFILES), REFUSED("sqlite3", WHY_NOFILES), REFUSED("dbm", WHY_NOFILES), REFUSED("shelve", WHY_NOFILES),
    REFUSED("configparser", WHY_NOFILES), REFUSED("linecache", WHY_NOFILES), REFUSED("netrc", WHY_NOFILES), REFUSED("mailbox", WHY_NOFILES),
    REFUSED("plistlib", WHY_NOFILES), REFUSED("tomllib", WHY_NOFILES), REFUSED("zipapp", WHY_NOFILES), REFUSED("zipimport", WHY_NOFILES),
    REFUSED("aiofiles", WHY_NOFILES), REFUSED("aiosqlite", WHY_NOFILES), REFUSED("wave", WHY_NOFILES), REFUSED("sunau", WHY_NOFILES),
    REFUSED("aifc", WHY_NOFILES), REFUSED("sndhdr", WHY_NOFILES), REFUSED("imghdr", WHY_NOFILES), REFUSED("fcntl", WHY_NOFILES), REFUSED("yaml", WHY_NOFILES),
    REFUSED("subprocess", WHY_NOPROCESSES), REFUSED("pty", WHY_NOPROCESSES), REFUSED("pipes", WHY_NOPROCESSES), REFUSED("commands", WHY_NOPROCESSES),
    REFUSED("sh", WHY_NOPROCESSES), REFUSED("pexpect", WHY_NOPROCESSES), REFUSED("psutil", WHY_NOPROCESSES),
    REFUSED("argparse", WHY_NOTERMINAL), REFUSED("getopt", WHY_NOTERMINAL), REFUSED("optparse", WHY_NOTERMINAL), REFUSED("readline", WHY_NOTERMINAL),
    REFUSED("rlcompleter", WHY_NOTERMINAL), REFUSED("cmd", WHY_NOTERMINAL), REFUSED("curses", WHY_NOTERMINAL), REFUSED("getpass", WHY_NOTERMINAL),
    REFUSED("tty", WHY_NOTERMINAL), REFUSED("termios", WHY_NOTERMINAL), REFUSED("tkinter", WHY_NOTERMINAL), REFUSED("turtle", WHY_NOTERMINAL),
    REFUSED("turtledemo", WHY_NOTERMINAL), REFUSED("click", WHY_NOTERMINAL), REFUSED("typer", WHY_NOTERMINAL), REFUSED("idlelib", WHY_NOTERMINAL),
    REFUSED("numpy", WHY_NOARRAYS), REFUSED("pandas", WHY_NOARRAYS), REFUSED("scipy", WHY_NOARRAYS), REFUSED("matplotlib", WHY_NOARRAYS),
    REFUSED("sklearn", WHY_NOARRAYS), REFUSED("torch", WHY_NOARRAYS), REFUSED("tensorflow", WHY_NOARRAYS), REFUSED("numba", WHY_NOARRAYS),
    REFUSED("array", WHY_NOARRAYS), REFUSED("cmath", WHY_NOARRAYS), REFUSED("decimal", WHY_NOARRAYS), REFUSED("PIL", WHY_NOARRAYS),
    REFUSED("trio", WHY_OTHERLOOPS), REFUSED("anyio", WHY_OTHERLOOPS), REFUSED("curio", WHY_OTHERLOOPS), REFUSED("gevent", WHY_OTHERLOOPS),
    REFUSED("eventlet", WHY_OTHERLOOPS), REFUSED("greenlet", WHY_OTHERLOOPS),
    REFUSED("unittest", WHY_NOTESTS), REFUSED("pytest", WHY_NOTESTS), REFUSED("doctest", WHY_NOTESTS), REFUSED("hypothesis", WHY_NOTESTS),
    REFUSED("ast", WHY_NOINSIDE), REFUSED("dis", WHY_NOINSIDE), REFUSED("code", WHY_NOINSIDE), REFUSED("codeop", WHY_NOINSIDE),
    REFUSED("tokenize", WHY_NOINSIDE), REFUSED("token", WHY_NOINSIDE), REFUSED("symtable", WHY_NOINSIDE), REFUSED("importlib", WHY_NOINSIDE),
    REFUSED("imp", WHY_NOINSIDE), REFUSED("pkgutil", WHY_NOINSIDE), REFUSED("runpy", WHY_NOINSIDE), REFUSED("tracemalloc", WHY_NOINSIDE),
    REFUSED("cProfile", WHY_NOINSIDE), REFUSED("profile", WHY_NOINSIDE), REFUSED("pstats", WHY_NOINSIDE), REFUSED("pdb", WHY_NOINSIDE),
    REFUSED("bdb", WHY_NOINSIDE), REFUSED("faulthandler", WHY_NOINSIDE), REFUSED("trace", WHY_NOINSIDE), REFUSED("timeit", WHY_NOINSIDE),
    REFUSED("py_compile", WHY_NOINSIDE), REFUSED("compileall", WHY_NOINSIDE), REFUSED("marshal", WHY_NOINSIDE), REFUSED("opcode", WHY_NOINSIDE),
    REFUSED("parser", WHY_NOINSIDE), REFUSED("pyclbr", WHY_NOINSIDE), REFUSED("pydoc", WHY_NOINSIDE), REFUSED("modulefinder", WHY_NOINSIDE),
    REFUSED("site", WHY_NOINSIDE), REFUSED("sysconfig", WHY_NOINSIDE), REFUSED("venv", WHY_NOINSIDE), REFUSED("ensurepip", WHY_NOINSIDE),
    REFUSED("distutils", WHY_NOINSIDE), REFUSED("setuptools", WHY_NOINSIDE), REFUSED("ctypes", WHY_NOINSIDE), REFUSED("cffi", WHY_NOINSIDE),
    REFUSED("lib2to3", WHY_NOINSIDE), REFUSED("resource", WHY_NOINSIDE),
    REFUSED("base64", WHY_NOTTHERE), REFUSED("binascii", WHY_NOTTHERE), REFUSED("calendar", WHY_NOTTHERE), REFUSED("chunk", WHY_NOTTHERE),
    REFUSED("cgitb", WHY_NOTTHERE), REFUSED("codecs", WHY_NOTTHERE), REFUSED("colorsys", WHY_NOTTHERE), REFUSED("copyreg", WHY_NOTTHERE),
    REFUSED("crypt", WHY_NOTTHERE), REFUSED("difflib", WHY_NOTTHERE), REFUSED("email", WHY_NOTTHERE), REFUSED("encodings", WHY_NOTTHERE),
    REFUSED("errno", WHY_NOTTHERE), REFUSED("fnmatch", WHY_NOTTHERE), REFUSED("gettext", WHY_NOTTHERE), REFUSED("graphlib", WHY_NOTTHERE),
    REFUSED("grp", WHY_NOTTHERE), REFUSED("hmac", WHY_NOTTHERE), REFUSED("html", WHY_NOTTHERE), REFUSED("keyword", WHY_NOTTHERE),
    REFUSED("locale", WHY_NOTTHERE), REFUSED("mailcap", WHY_NOTTHERE), REFUSED("mimetypes", WHY_NOTTHERE), REFUSED("nis", WHY_NOTTHERE),
    REFUSED("nturl2path", WHY_NOTTHERE), REFUSED("ntpath", WHY_NOTTHERE), REFUSED("genericpath", WHY_NOTTHERE), REFUSED("posixpath", WHY_NOTTHERE),
    REFUSED("numbers", WHY_NOTTHERE), REFUSED("ossaudiodev", WHY_NOTTHERE), REFUSED("audioop", WHY_NOTTHERE), REFUSED("pickle", WHY_NOTTHERE),
    REFUSED("pickletools", WHY_NOTTHERE), REFUSED("pwd", WHY_NOTTHERE), REFUSED("pyexpat", WHY_NOTTHERE), REFUSED("quopri", WHY_NOTTHERE),
    REFUSED("reprlib", WHY_NOTTHERE), REFUSED("shlex", WHY_NOTTHERE), REFUSED("spwd", WHY_NOTTHERE),
    REFUSED("stat", WHY_NOTTHERE), REFUSED("stringprep", WHY_NOTTHERE), REFUSED("struct", WHY_NOTTHERE), REFUSED("syslog", WHY_NOTTHERE),
    REFUSED("tabnanny", WHY_NOTTHERE), REFUSED("this", WHY_NOTTHERE), REFUSED("antigravity", WHY_NOTTHERE), REFUSED("unicodedata", WHY_NOTTHERE),
    REFUSED("uu", WHY_NOTTHERE), REFUSED("xdrlib", WHY_NOTTHERE), REFUSED("xml", WHY_NOTTHERE), REFUSED("zoneinfo", WHY_NOTTHERE),
    REFUSED("fractions", WHY_NOTTHERE), REFUSED("statistics", WHY_NOTTHERE), REFUSED("datetime", WHY_NOTTHERE), REFUSED("json", WHY_NOTTHERE),
    REFUSED("re", WHY_NOTTHERE), REFUSED("random", WHY_NOTTHERE), REFUSED("multiprocessing", WHY_NOTTHERE), REFUSED("threading", WHY_NOTTHERE),
    REFUSED("queue", WHY_NOTTHERE), REFUSED("contextvars", WHY_NOTTHERE), REFUSED("functools", WHY_NOTTHERE), REFUSED("itertools", WHY_NOTTHERE),
    REFUSED("heapq", WHY_NOTTHERE), REFUSED("bisect", WHY_NOTTHERE), REFUSED("operator", WHY_NOTTHERE), REFUSED("string", WHY_NOTTHERE),
    REFUSED("textwrap", WHY_NOTTHERE), REFUSED("pprint", WHY_NOTTHERE), REFUSED("copy", WHY_NOTTHERE), REFUSED("hashlib", WHY_NOTTHERE),
    REFUSED("secrets", WHY_NOTTHERE), REFUSED("uuid", WHY_NOTTHERE), REFUSED("math", WHY_NOTTHERE), REFUSED("attr", WHY_NOTTHERE),
    REFUSED("attrs", WHY_NOTTHERE), REFUSED("pydantic", WHY_NOTTHERE),
};

#undef REFUSED
#undef WHY_NONETWORK
#undef WHY_NOFILES
#undef WHY_NOPROCESSES
#undef WHY_NOTERMINAL
#undef WHY_NOARRAYS
#undef WHY_OTHERLOOPS
#undef WHY_NOTESTS
#undef WHY_NOINSIDE
#undef WHY_NOTTHERE

} // namespace

std::optional<std::string_view> refusedModuleSource(std::string_view name)
{
    for (const RefusedModule& module : refusedModules) {
        if (module.name == name) {
            return module.source;
        }
    }
    return {};
}

} // namespace interleave::library

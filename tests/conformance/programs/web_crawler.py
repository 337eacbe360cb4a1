import asyncio
from dataclasses import dataclass, field

SITE = {
    "/": ["/about", "/blog", "/contact"],
    "/about": ["/", "/team"],
    "/blog": ["/blog/1", "/blog/2", "/broken"],
    "/blog/1": ["/blog/2", "/"],
    "/blog/2": ["/blog/1"],
    "/contact": [],
    "/team": ["/about", "/slow"],
    "/slow": [],
}
LATENCY = {"/slow": 3.0, "/blog": 0.4}


@dataclass
class Page:
    url: str
    links: list[str] = field(default_factory=list)
    depth: int = 0


async def fetch(url):
    await asyncio.sleep(LATENCY.get(url, 0.2))
    if url not in SITE:
        raise LookupError(f"404: {url}")
    return SITE[url]


class Crawler:
    def __init__(self, concurrency=2, timeout=1.0):
        self.semaphore = asyncio.Semaphore(concurrency)
        self.timeout = timeout
        self.seen = set()
        self.pages = {}
        self.errors = {}

    async def visit(self, url, depth):
        if url in self.seen:
            return
        self.seen.add(url)
        async with self.semaphore:
            try:
                links = await asyncio.wait_for(fetch(url), self.timeout)
            except asyncio.TimeoutError:
                self.errors[url] = "timeout"
                return
            except LookupError as e:
                self.errors[url] = str(e)
                return
        now = asyncio.get_running_loop().time()
        print(f"[{now:.1f}] {'  ' * depth}{url} -> {len(links)} links")
        self.pages[url] = Page(url, list(links), depth)
        await asyncio.gather(*(self.visit(link, depth + 1) for link in links))


async def main():
    crawler = Crawler()
    await crawler.visit("/", 0)
    print(sorted(crawler.pages))
    print(crawler.errors)
    print(crawler.pages["/blog"])
    print(max(crawler.pages.values(), key=lambda p: (p.depth, p.url)))


asyncio.run(main())

"""Counts words: map with a pool, reduce in the parent."""
import re
from collections import Counter
from functools import reduce
from multiprocessing import Pool, cpu_count

TEXT = """the quick brown fox jumps over the lazy dog
the dog sleeps while the fox runs
a quick test of the map reduce idea
""" * 5


def count_words(line):
    return Counter(re.findall(r"[a-z]+", line.lower()))


def chunks(seq, n):
    for i in range(0, len(seq), n):
        yield seq[i:i + n]


def count_chunk(lines):
    return reduce(lambda a, b: a + b, map(count_words, lines), Counter())


def main():
    lines = TEXT.strip().splitlines()
    with Pool(processes=4) as pool:
        parts = pool.map(count_chunk, list(chunks(lines, 4)))
    total = sum(parts, Counter())
    print(len(parts), sum(total.values()))
    for word, n in total.most_common(5):
        print(f"{word:>8} {n}")
    print(sorted(total.items(), key=lambda kv: (-kv[1], kv[0]))[:4])


if __name__ == "__main__":
    main()

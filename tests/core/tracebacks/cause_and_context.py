def work(k):
    try:
        return {}[k]
    except KeyError as exc:
        raise LookupError(f"no {k}") from exc
def main():
    try:
        work("a")
    except LookupError:
        int("zz")
main()

from concurrent.futures import *
def f(x, y=0): return x + y
if __name__ == "__main__":
    with ThreadPoolExecutor(2) as tp, ProcessPoolExecutor(2) as pp:
        print(list(tp.map(lambda v: pp.submit(f, v, 1).result(), range(4))))

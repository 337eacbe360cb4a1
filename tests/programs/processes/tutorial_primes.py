import math
import concurrent.futures

PRIMES = [112272535, 11227253, 1099726, 1157978, 1152809, 11099, 7919, 2, 1]


def is_prime(n):
    if n < 2:
        return False
    if n == 2:
        return True
    if n % 2 == 0:
        return False
    for i in range(3, int(math.floor(math.sqrt(n))) + 1, 2):
        if n % i == 0:
            return False
    return True


def count_primes(bounds):
    return sum(1 for n in range(*bounds) if is_prime(n))


def main():
    with concurrent.futures.ProcessPoolExecutor() as executor:
        for number, prime in zip(PRIMES, executor.map(is_prime, PRIMES)):
            print("%d is prime: %s" % (number, prime))
        futures = {executor.submit(count_primes, (lo, lo + 250)): lo for lo in range(0, 1000, 250)}
        results = {}
        for future in concurrent.futures.as_completed(futures):
            results[futures[future]] = future.result()
        print(dict(sorted(results.items())), sum(results.values()))


if __name__ == "__main__":
    main()

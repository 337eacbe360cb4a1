# Numbers in shared memory, which every model has.
import multiprocessing as mp


def work(n, number, letters, numbers, raw):
    with number.get_lock():
        number.value += n
    for i in range(len(numbers)):
        numbers[i] = -numbers[i]
    letters.value = letters.value.upper()
    raw[0] += 1.5


if __name__ == "__main__":
    number, raw = mp.Value("i", 5), mp.RawArray("d", 3)
    letters, numbers = mp.Array("c", b"hello"), mp.Array("i", range(4))
    for n in (1, 2):
        p = mp.Process(target=work, args=(n, number, letters, numbers, raw))
        p.start()
        p.join()
    print(number.value, letters.value, numbers[:], list(raw), len(numbers))
    with numbers.get_lock():
        numbers[1:3] = [7, 8]
    print(list(numbers), numbers[-1])
    print(mp.RawValue("d").value, mp.Value("i", lock=False))
    with mp.Value("i", 3) as taken:
        print(taken)
    try:
        numbers[9]
    except IndexError as e:
        print(e)
    try:
        mp.Value("i", "x")
    except TypeError as e:
        print(type(e).__name__)

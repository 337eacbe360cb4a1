"""One pipe per worker, results in the order of the workers; the parent sums a matrix by rows."""
import multiprocessing as mp


def row_sum(conn):
    with conn:
        for row in iter(conn.recv, "stop"):
            conn.send(sum(row))
        conn.send("bye")


if __name__ == "__main__":
    matrix = [[i * j for j in range(5)] for i in range(6)]
    workers = []
    for _ in range(3):
        ours, theirs = mp.Pipe()
        p = mp.Process(target=row_sum, args=(theirs,))
        p.start()
        theirs.close()
        workers.append((p, ours))
    for i, row in enumerate(matrix):
        workers[i % 3][1].send(row)
    sums = [workers[i % 3][1].recv() for i in range(len(matrix))]
    for p, conn in workers:
        conn.send("stop")
        print(conn.recv(), end=" ")
        try:
            conn.recv()
        except EOFError:
            print("EOF", end=" ")
        p.join()
        print(p.exitcode)
    print(sums, sum(sums))

# Text that is made under a lock: print(), str(), repr() and f-strings wait for it like any other code.
import threading
import time

lock = threading.Lock()


class Account:
    def __init__(self, balance):
        self.balance = balance

    def __str__(self):
        with lock:
            return f"balance {self.balance}"

    def __repr__(self):
        with lock:
            time.sleep(0.1)
            return f"Account({self.balance})"


class OnlyRepr:
    def __repr__(self):
        time.sleep(0.1)
        return "<only repr>"


class Wrong:
    def __str__(self):
        return 5


def hold():
    with lock:
        time.sleep(0.5)
        account.balance = 20


account = Account(10)
threading.Thread(target=hold).start()
time.sleep(0.1)
print("first", account, sep=": ", end="!\n")
print(f"{account} {account!s} {account!r} {OnlyRepr()}", str(account), repr(account), str(OnlyRepr()))
for make in (lambda: print("x", Wrong()), lambda: str(Wrong()), lambda: f"{Wrong()}"):
    try:
        make()
    except TypeError as error:
        print(error)


class Settings:
    def keys(self):
        time.sleep(0.1)
        return ["a", "b"]

    def __getitem__(self, key):
        with lock:
            return key.upper()


known = {"c": "C"}
known.update(Settings(), d="D")
print(dict(Settings()), known)

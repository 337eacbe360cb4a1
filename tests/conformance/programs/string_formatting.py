import math
import string

name, value, items = "Widget", 1234567.891, [("apple", 3, 0.5), ("banana", 12, 0.25), ("kiwi", 100, 1.125)]
print(f"{name!r:>12}|{name:^12}|{name:*<10}|{name[:3].upper()}")
print(f"{value:,.2f} {value:.3e} {value:012.1f} {value:_} {value:+.0f} {value:g} {value:10.4g}|")
print(f"{255:#x} {255:08b} {255:o} {255:X} {-5:+d} {5: d} {1000000:,} {0.256:.1%} {65:c}")
for fruit, count, price in items:
    print(f"{fruit:<10}{count:>5d} x {price:>6.2f} = {count * price:>8.2f}")
width, precision = 12, 3
print(f"{math.pi:{width}.{precision}f}|{'nested ' + f'{width:03d}'}|{name=}|{value = :.1f}|{1 + 1=}")
print("%s has %d items at %.2f (%5.1f%%) %r %x" % ("cart", 3, 9.99, 42.0, "q", 255))
print("%(a)s and %(b)05d" % {"a": "x", "b": 42}, "%-8s|%8s|%+d|%e" % ("l", "r", 5, 12345.678))
print("{0} {1} {0} {name}".format("a", "b", name="n"), "{:>{w}}".format("right", w=10), "{0[1]} {1.real}".format([1, 2], 3))
print("{:,} {!r} {!s:>5}".format(1234, "r", 7), "{{literal}}", f"{{{name}}}")
print("abc".center(11, "-"), "abc".ljust(5) + "|", "abc".rjust(5), "42".zfill(5), "-42".zfill(5))
print("a,b,,c".split(","), " a  b ".split(), "a-b-c".rsplit("-", 1), "k=v=w".partition("="), "line1\nline2\r\n".splitlines())
print("Hello World".swapcase(), "hello world".title(), "HELLO".capitalize(), "ß".upper(), "İ".lower() != "i")
print("abcabc".replace("b", "X", 1), "abcabc".find("c", 3), "abcabc".rfind("a"), "abcabc".count("bc"), "banana".strip("ab"))
print("prefix_name".removeprefix("prefix_"), "name.py".removesuffix(".py"), "x".join("abc"), "abc" * 2, "b" in "abc")
print("tab\tsep".expandtabs(4), repr("quote's \"both\" \n\t\\ \x00 é \u200b"), ascii("é☃"))
print(str.maketrans("abc", "xyz"), "aabbcc".translate(str.maketrans("abc", "xyz", "b")), string.ascii_lowercase[:5], string.digits)
print("isdigit", "123".isdigit(), "12.3".isdigit(), "abc".isalpha(), "abc1".isalnum(), " ".isspace(), "Title Case".istitle(), "a_b".isidentifier())
print(string.Template("$who likes ${what}").substitute(who="tim", what="kung pao"))
print("日本語".encode(), len("日本語".encode()), b"caf\xc3\xa9".decode(), "é".encode("latin-1"), bytes([104, 105]).decode())
print(sorted(["b", "A", "c"], key=str.lower), min("hello"), "".join(reversed("abc")), "abc"[::-1], "a" < "b" < "c")
print("""triple
quoted""", 'it''s', r"raw\n", "con" "cat", b"bytes" b"!", f"{'a' 'b'}")
print(1e16, 1e15, 0.1 + 0.2, 1 / 3, 1e-5, 123456789.123, 5e-324, float("inf"), -0.0, 2.0, 1e100)
print(round(2.5), round(3.5), round(2.675, 2), round(-1.5), round(1234, -2), int(-3.7), 7 // -2, 7 % -2, divmod(-7, 3))
for bad in (lambda: "%d" % "x", lambda: "{} {}".format(1), lambda: f"{'x':d}", lambda: "%s %s" % (1,), lambda: "{a}".format(b=1), lambda: f"{5:.2d}", lambda: "x" + 1):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)

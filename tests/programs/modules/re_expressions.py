# re: what matches, what is refused, replacing, splitting, flags.
import re


def show(label, function, *args, **keywords):
    try:
        print(label, repr(function(*args, **keywords)))
    except (re.error, TypeError, ValueError, IndexError, OverflowError) as error:
        print(label, type(error).__name__, error)


cases = [
    ("a", "cab"), ("a*", "aaab"), ("a*?", "aab"), ("a+?b", "aaab"), ("a{2,3}", "aaaa"), ("a{2}", "a"), ("a{,2}b", "aaab"), ("a{2,}?", "aaaa"), ("a{x}", "a{x}"), ("a{,}", "aaa"), ("x{}", "x{}"),
    ("(a|ab)(c|bcd)(d*)", "abcd"), ("(a+|b)*", "ab"), ("(a*)*", "aaa"), ("(a*)+", "b"), ("(?:a|b)+?c", "ababc"), ("()|a", "a"), ("(a)|(b)", "b"), ("(a(b)?)+", "aba"), ("(?:(a)|b)*", "ab"),
    (r"\bfoo\b", "a foo b"), (r"\Bo", "foo"), (r"^b", "a\nb"), (r"(?m)^b$", "a\nb\nc"), (r"a$", "a\n"), (r"a\Z", "a\n"), (r"\Aa", "ba"), (r"$", "ab\n"), (r"(?m)$", "a\nb"),
    (r"\d+", "a12b"), (r"\D+", "12ab"), (r"\w+", "é_1 x"), (r"(?a)\w+", "éa"), (r"\W", "a b"), (r"\s+", "a \t\nb"), (r"\S+", " ab "), (r"[\d-]+", "1-2"), (r"[^\s,]+", "ab, c"), (r"[]a]+", "]a"), (r"[^]]", "]x"), (r"[a\]]+", "a]"), (r"[a-]+", "a-"), (r"[\b]", "\b"), (r"[.*]+", ".*"),
    (r".", "\n"), (r"(?s).", "\n"), (r"(?i)AbC", "xabc"), (r"(?i)[a-z]+", "ABC"), (r"(?i)é", "É"), (r"(?i:a)b", "Ab"), (r"(?i:a)b", "AB"), (r"(?-i:a)b", "ab"), (r"(?x) a b # comment" "\n c", "abc"), (r"(?x)a\ b", "a b"), (r"a(?#comment)b", "ab"),
    (r"(?P<year>\d{4})-(?P<month>\d\d)", "on 2024-05-06"), (r"(?P<q>['\"]).*?(?P=q)", "say 'hi' \"x\""), (r"(.)\1", "abccd"), (r"(a)?b\1", "b"), (r"(a)(?(1)b|c)", "ab"), (r"(a)?(?(1)b|c)", "c"), (r"(?P<x>a)?(?(x)b)", "ab"),
    (r"a(?=b)", "acab"), (r"a(?!b)", "abac"), (r"(?<=a)b", "bab"), (r"(?<!a)b", "abb"), (r"(?<=ab|cd)e", "cde"), (r"(?=(a+))a*b\1", "baaabac"), (r"(?!)", "a"), (r"(?<!^)b", "bb"),
    (r"(?>a+)ab", "aaab"), (r"a++b", "aaab"), (r"a*+a", "aaa"), (r"a?+b", "ab"), (r"(?:ab)++c", "ababc"), (r"x{1,2}+x", "xx"),
    (r"\x41\u0042\103\t\.", "ABC\t."), (r"\0", "\0"), (r"\07", "\x07"), (r"[\x00-\x1f]", "\n"), (r"\\", "\\"), (r"\/\-\é", "/-é"), ("é+", "caféé"), ("😀", "a😀b"), (r"[α-ω]+", "abγδ"),
    (r"(\w+)@(\w+)\.com", "mail ann@site.com now"), (r"^(?:(\d+)|(\w+))$", "abc"), (r"(a)(b)?(c)?", "ac"), (r"((a)(b))", "ab"), (r"((a)|b)*", "ab"), (r"(?:x|(y))*z", "yxz"), ("", "abc"), ("a|b|", "xb"), (r"(|a)+", "aaa"), (r"(a|)+b", "aab"), (r"(?:a?)*?b", "aab"), (r"(?:a{2,3}){2}", "aaaaa"), (r"(?:(?:ab){1,2}c?)+", "ababcab"),
]
for pattern, text in cases:
    for name in ("search", "match", "fullmatch"):
        try:
            m = getattr(re, name)(pattern, text)
        except re.error as error:
            print(ascii(pattern), name, "error", error)
            continue
        print(ascii(pattern), name, ascii(m and (m.span(), m.groups(), m.lastindex, m.lastgroup, m.regs, m.groupdict())))
    print("   ", ascii(re.findall(pattern, text)), ascii(re.split(pattern, text)), ascii(re.sub(pattern, "<\\g<0>>", text)), [m.span() for m in re.finditer(pattern, text)])

for pattern in ["(", ")", "a)", "(?", "(?P", "(?P<", "(?P<a", "(?P<>a)", "(?P<1a>b)", "(?P<a b>c)", "(?P<a>x)(?P<a>y)", "(?P=a)", "(?P=", "(?Px)", "(?<a)", "(?<", "(?z)", "[", "[a", "[]", "[^]", "[b-a]", r"[\d-z]", r"[a-\d]", "[a-", "*", "+a", "?", "a**", "a*+*", "a{3,2}", "^*", "$+", r"\b*", "(*)", "(|*)",
                "\\", "a\\", r"\q", r"\y1", r"[\q]", r"\x1", r"\u12", r"\U00110000", r"\8", r"\1", r"(a)\2", r"(a\1)", r"\400", r"(?<=a*)b", r"(?<=a|bc)d", "(?i", "a(?i)b", "(?-", "(?-i)", "(?i-", "(?a-a:x)", "(?(1)a|b)", "(?(1)a|b|c)(x)", "(?(x)a)", "(?(0)a)", "(?(a", "(?#", "(?:", "(?=", "x{99999999999}", "ab\nc(", r"\N{DASH}"]:
    if "N{" in pattern:
        continue
    try:
        print(ascii(pattern), re.compile(pattern).groups)
    except (re.error, OverflowError) as error:
        print(ascii(pattern), "|", error, "|", getattr(error, "msg", None), getattr(error, "pos", None), getattr(error, "lineno", None), getattr(error, "colno", None))

print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("a", lambda m: m.group().upper() + str(m.start()), "banana"), re.sub("x*", "-", "abxd"), re.sub("b|", ".", "abc"), re.subn("a", "b", "banana", 2), re.sub("a", r"\n\t\\", "a"), re.sub("(?P<n>a)", r"[\g<n>\g<1>\g<0>]", "ba"), re.sub("(a)|b", r"<\1>", "ab"))
for template in [r"\2", r"\g<x>", r"\g<2>", r"\g<", r"\g<>", r"\g<a b>", r"\q", "\\", r"\g1", r"\08", r"\777", r"\g<1"]:
    show(f"template {template}", re.sub, "(a)", template, "a")
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"(,)", "a,b,c"), re.split("x*", "axbc"), re.split(",", "a,b,c", maxsplit=1), re.split("(a)|b", "xaybz"), re.split("", "abc"), re.split(",", ""))
print(re.findall(r"(\w)(\d)?", "a1b"), re.findall(r"a|", "ba"), re.findall("", "ab"), re.findall(r"\b", "a b"), re.findall(rb"\w+", b"ab cd"), re.sub(b"a", b"A", b"banana"))
p = re.compile(r"(?P<first>\w)(?P<rest>\w*)", re.IGNORECASE | re.MULTILINE)
print(p, p.pattern, p.flags, p.groups, dict(p.groupindex), p.match("abc", 1).span(), p.search("abc", 1, 2), p.fullmatch("abc", 0, 2), p.findall("ab cd", 1), re.compile(p) is p, re.compile("a") == re.compile("a"), re.compile(b"x", re.I))
m = p.match("hello world")
print(m, m.group(), m.group(1), m["rest"], m.group("first", 2), m.groups(), m.groupdict(), m.start("rest"), m.end(), m.span(2), m.string, m.pos, m.endpos, m.re is p, m.lastgroup, bool(m), m.expand(r"\2-\g<first>"), m[0])
for group in [3, "x", -1]:
    show("group", m.group, group)
show("start", m.start, 5)
print(re.match("(a)(b)?", "a").groups("-"), re.match("(a)(?P<n>b)?", "a").groupdict("none"), re.match("(a)?", "").start(1))
print(re.compile("^a", re.M).match("b\na", 2), re.compile("^a").match("ba", 1), re.compile("a$").search("ab", 0, 1), re.compile(r"(?<=b)a").search("ba", 1))
print(re.escape("a.b*c[d]-e f#g&h~i\n_é"), re.escape(b"a.b"), re.escape(""))
print(repr(re.I), re.I | re.M, re.IGNORECASE.value, re.compile("a", re.S | re.X | re.A), re.NOFLAG, int(re.I | re.S), re.I & re.M, re.compile("a", 2).flags)
show("type", re.match, "a", 5)
show("type", re.match, "a", b"a")
show("type", re.match, b"a", "a")
show("type", re.compile, 5)
show("type", re.compile, re.compile("a"), re.I)
show("type", re.sub, "a", 5, "a")
print(re.search("(x+x+)+y", "x" * 18), re.match("(?:a|b|c|d)*e", "abcd" * 300 + "e").end(), len(re.findall(r"\w+", "word " * 2000)), re.match("(?:(?:a)*)*b", "a" * 12))
tokens = re.compile(r"(?P<NUMBER>\d+(?:\.\d*)?)|(?P<NAME>[A-Za-z_]\w*)|(?P<OP>[-+*/=()])|(?P<SKIP>\s+)|(?P<BAD>.)")
print([(t.lastgroup, t.group()) for t in tokens.finditer("x = 3.5 * (y1 + 42) ?") if t.lastgroup != "SKIP"])
print(re.sub(r"(?<!^)(?=[A-Z])", "_", "camelCaseName").lower(), re.fullmatch(r"[\w.+-]+@[\w-]+\.[\w.-]+", "a.b+c@d-e.org") is not None, re.findall(r"(\d+)\s*([a-z]+)", "3 apples, 12 pears"), re.sub(r"\s+", " ", "a   b \n c").strip())

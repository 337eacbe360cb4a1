"doc"
'a' "b" '''c'''
"""lines
and "quotes" and \
a joined one"""
r'\n\'' R"\d"
b'bytes\x00\xff\n\101' Br"\x" rB'\y'
u"unicode" "\x41\u00e9\U0001F600\101\0\a\b\f\n\r\t\v\\\'\"\q\
"
"中文 é 😀"
"\ud800"
f"plain"
f""
f"{a}"
f"{a!r}{b!s}{c!a}"
f"{a:>10}{b:{width}.{precision}}{c!r:^{n}}"
f"{{}} {{{a}}} }}{{"
f"{a=}{b = }{c=!s}{d=:.2f}{ e . f = }"
f"{lambda_}{(lambda x: x)(1)}{ {1: 2}[1] }{[x for x in y]}"
f"{a != b}{a == b}{a <= b}{a >= b}{a < b}"
f'''{
a
}'''
f"""one {a} two
{b + c}  {
    d(e,
      f)
} é {g}"""
"a" f"b{c}" "d" f"{e}" r"\f"
rf"\n{a}\{b}" fr'\{c}'
f"\n\x41{a}\u00e9"
f"é{a}中{b.c}"
f"{a, b}{*c, d}{yield_}"
f"{a:%Y-%m-%d}{b:}"
f"{x:{y}{z}}"
(f"first {a}"
 f"second {b:.2f}"
 "third")
x = "tab	inside"

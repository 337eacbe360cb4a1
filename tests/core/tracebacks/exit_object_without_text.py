class X:
    def __str__(self): raise ValueError
raise SystemExit(X())

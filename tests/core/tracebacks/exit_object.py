class X:
    def __str__(self): return "obj\ntext"
raise SystemExit(X())

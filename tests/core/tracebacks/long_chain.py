prev = None
for i in range(60):
    e = ValueError(i); e.__context__ = prev; prev = e
raise e

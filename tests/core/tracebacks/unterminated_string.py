def f():
    x = (1,
        "日本

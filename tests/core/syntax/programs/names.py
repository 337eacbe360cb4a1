names_é = 中文 = 1
def f():
    return names_é + 中文
# no newline at the end
def f(x):
    match x:
        case 1: return
        case [a, *b] if a > 1:
            pass
        case {"k": v, **rest} | Point(x=0, y=-1.5):
            for i in v:
                print(i)
        case _:
            match = 1
            match match:
                case "x" as y: pass
    return match
match a, b:
    case (x, y): pass
match (a):
    case None | True: pass

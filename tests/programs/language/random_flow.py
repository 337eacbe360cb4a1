# Random flow: what was printed was recorded from CPython.
def plain(v):
    if isinstance(v, (set, frozenset)):
        return type(v).__name__ + repr(sorted(repr(plain(x)) for x in v))
    if type(v) in (list, tuple):
        return type(v)(plain(x) for x in v)
    if type(v) is dict:
        return {k: plain(x) for k, x in v.items()}
    return v

def show(f, *args):
    try:
        print(repr(plain(f(*args))))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

class Own(ValueError):
    def __init__(self, *args, code=3):
        super().__init__(*args)
        self.code = code

class Manager:
    def __init__(self, name, swallow=False, fails=None):
        self.name, self.swallow, self.fails = name, swallow, fails
    def __enter__(self):
        print("enter", self.name)
        if self.fails == "enter":
            raise RuntimeError("in enter of " + self.name)
        return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is None)
        if self.fails == "exit":
            raise KeyError("in exit of " + self.name)
        return self.swallow

def chain(e):
    out = []
    while e is not None and len(out) < 8:
        out.append(type(e).__name__ + ":" + str(e))
        if e.__cause__ is not None:
            out.append("from")
            e = e.__cause__
        elif e.__suppress_context__:
            e = None
        else:
            e = e.__context__
    return " | ".join(out)

def run(f, *args):
    try:
        print("result", f(*args))
    except BaseException as e:
        print("raised", chain(e), e.args)

def flow0_0(x):
    n1 = 0
    while n1 < 2:
        n1 += 1
        i = n1
        print(2, x)
        x = x + 1 if isinstance(x, int) else 3
    else:
        if x:
            try:
                return x
            except ZeroDivisionError as e:
                print('caught', type(e).__name__, e, e.args)
                print(3, x)
            except IndexError:
                raise StopIteration(x)
        else:
            print(4, x)
            if x:
                if x != 1:
                    raise
            else:
                print(5, x)
    if x == 1:
        None.nope
run(flow0_0, 0)
run(flow0_0, 1)
run(flow0_0, 2)
def flow0_1(x):
    print(1, x)
    try:
        try:
            with Manager("P", fails='exit') as m:
                print(2, x)
            print(3, x)
        except* TypeError:
            try:
                print(4, x)
            except AttributeError as e:
                print('caught', type(e).__name__, e, e.args)
                print(5, x)
            except Own:
                print(6, x)
            else:
                if x != 2:
                    raise ValueError()
        else:
            raise None
    except* Own:
        try:
            try:
                x = x + 1 if isinstance(x, int) else 3
            finally:
                if x != 1:
                    raise ZeroDivisionError('new') from ValueError
            raise TypeError
        finally:
            raise None
        if x == 1:
            raise AttributeError(x)
run(flow0_1, 0)
run(flow0_1, 1)
run(flow0_1, 2)
def flow0_2(x):
    try:
        n1 = 0
        while n1 < 2:
            n1 += 1
            i = n1
            print(2, x)
            try:
                print(3, x)
            except Exception:
                print(4, x)
            else:
                print(5, x)
    finally:
        x = x + 1 if isinstance(x, int) else 2
        try:
            n6 = 0
            while n6 < 3:
                n6 += 1
                i = n6
                x = x + 1 if isinstance(x, int) else 3
            with Manager("N") as m:
                if x == 2:
                    raise LookupError(1, 2)
        except* StopIteration as e:
            print('caught', repr(e))
            with Manager("N") as m, Manager("P", fails='enter') as m:
                x = x + 1 if isinstance(x, int) else 0
        finally:
            if x:
                print(7, x)
            else:
                int('z')
    print(8, x)
run(flow0_2, 0)
run(flow0_2, 1)
run(flow0_2, 2)

class Own(ValueError):
    def __init__(self, *args, code=3):
        super().__init__(*args)
        self.code = code

class Manager:
    def __init__(self, name, swallow=False, fails=None):
        self.name, self.swallow, self.fails = name, swallow, fails
    def __enter__(self):
        print("enter", self.name)
        if self.fails == "enter":
            raise RuntimeError("in enter of " + self.name)
        return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is None)
        if self.fails == "exit":
            raise KeyError("in exit of " + self.name)
        return self.swallow

def chain(e):
    out = []
    while e is not None and len(out) < 8:
        out.append(type(e).__name__ + ":" + str(e))
        if e.__cause__ is not None:
            out.append("from")
            e = e.__cause__
        elif e.__suppress_context__:
            e = None
        else:
            e = e.__context__
    return " | ".join(out)

def run(f, *args):
    try:
        print("result", f(*args))
    except BaseException as e:
        print("raised", chain(e), e.args)

def flow1_0(x):
    n1 = 0
    while n1 < 1:
        n1 += 1
        i = n1
        print(2, x)
    for i in range(2):
        if x:
            try:
                print(3, x)
            except KeyError:
                if x != 1:
                    raise IndexError(1, 2)
            else:
                if True: continue
        else:
            if x == 1:
                raise TypeError(None)
            for i in range(3):
                print(4, x)
            else:
                print(5, x)
        if x != 2:
            raise IndexError
run(flow1_0, 0)
run(flow1_0, 1)
run(flow1_0, 2)
def flow1_1(x):
    with Manager("P") as m:
        n1 = 0
        while n1 < 1:
            n1 += 1
            i = n1
            raise ZeroDivisionError(1, 2)
        else:
            if x == 2:
                raise 5
    try:
        try:
            x = x + 1 if isinstance(x, int) else 0
        finally:
            try:
                return 
            except LookupError as e:
                print('caught', type(e).__name__, e, e.args)
                raise
            except RuntimeError as e:
                print('caught', type(e).__name__, e, e.args)
                print(2, x)
            else:
                x = x + 1 if isinstance(x, int) else 2
            finally:
                print(3, x)
        x = x + 1 if isinstance(x, int) else 0
    except Own:
        n4 = 0
        while n4 < 3:
            n4 += 1
            i = n4
            print(5, x)
            print(6, x)
        try:
            for i in range(1):
                print(7, x)
            else:
                [][1]
            x = x + 1 if isinstance(x, int) else 1
        finally:
            with Manager("O", fails='exit'):
                print(8, x)
    except OSError as e:
        print('caught', type(e).__name__, e, e.args)
        try:
            print(9, x)
            with Manager("P"), Manager("N"):
                if x != 0:
                    raise TypeError(None)
        except RuntimeError:
            print(10, x)
        except:
            try:
                print(11, x)
            except:
                print(12, x)
            finally:
                print(13, x)
        raise StopIteration
run(flow1_1, 0)
run(flow1_1, 1)
run(flow1_1, 2)
def flow1_2(x):
    try:
        for i in range(2):
            try:
                print(1, x)
            except:
                if x == 1:
                    raise Own(1, 2)
        else:
            print(2, x)
        x = x + 1 if isinstance(x, int) else 2
    except:
        if x:
            print(3, x)
        else:
            x = x + 1 if isinstance(x, int) else 3
        try:
            try:
                print(4, x)
            except* RuntimeError as e:
                print('caught', repr(e))
                print(5, x)
            except* KeyError:
                x = x + 1 if isinstance(x, int) else 3
            try:
                print(6, x)
            except LookupError:
                x = x + 1 if isinstance(x, int) else 3
            else:
                print(7, x)
        except:
            if x == 2:
                raise LookupError(x)
        else:
            for i in range(2):
                if i: continue
            else:
                if x != 2:
                    raise TypeError
run(flow1_2, 0)
run(flow1_2, 1)
run(flow1_2, 2)

class Own(ValueError):
    def __init__(self, *args, code=3):
        super().__init__(*args)
        self.code = code

class Manager:
    def __init__(self, name, swallow=False, fails=None):
        self.name, self.swallow, self.fails = name, swallow, fails
    def __enter__(self):
        print("enter", self.name)
        if self.fails == "enter":
            raise RuntimeError("in enter of " + self.name)
        return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is None)
        if self.fails == "exit":
            raise KeyError("in exit of " + self.name)
        return self.swallow

def chain(e):
    out = []
    while e is not None and len(out) < 8:
        out.append(type(e).__name__ + ":" + str(e))
        if e.__cause__ is not None:
            out.append("from")
            e = e.__cause__
        elif e.__suppress_context__:
            e = None
        else:
            e = e.__context__
    return " | ".join(out)

def run(f, *args):
    try:
        print("result", f(*args))
    except BaseException as e:
        print("raised", chain(e), e.args)

def flow2_0(x):
    try:
        raise Own(x)
    except:
        print(1, x)
run(flow2_0, 0)
run(flow2_0, 1)
run(flow2_0, 2)
def flow2_1(x):
    n1 = 0
    while n1 < 3:
        n1 += 1
        i = n1
        raise IndexError(x)
        with Manager("P"):
            try:
                x = x + 1 if isinstance(x, int) else 2
            except ZeroDivisionError as e:
                print('caught', type(e).__name__, e, e.args)
                x = x + 1 if isinstance(x, int) else 0
            except TypeError:
                if x == 1:
                    raise
            x = x + 1 if isinstance(x, int) else 0
    try:
        for i in range(3):
            try:
                x = x + 1 if isinstance(x, int) else 0
            except TypeError:
                if i: break
            except TypeError:
                if i: break
            else:
                if x != 0:
                    raise LookupError(None)
            finally:
                print(2, x)
            return 
        else:
            for i in range(1):
                print(3, x)
            try:
                print(4, x)
            except AttributeError as e:
                print('caught', type(e).__name__, e, e.args)
                print(5, x)
            finally:
                print(6, x)
        try:
            print(7, x)
        finally:
            with Manager("P", fails='exit') as m:
                print(8, x)
    except:
        print(9, x)
run(flow2_1, 0)
run(flow2_1, 1)
run(flow2_1, 2)
def flow2_2(x):
    try:
        try:
            print(1, x)
            n2 = 0
            while n2 < 1:
                n2 += 1
                i = n2
                x = x + 1 if isinstance(x, int) else 0
        except* TypeError as e:
            print('caught', repr(e))
            pass
        else:
            try:
                raise 5
            except IndexError:
                return x
    except Own:
        if x == 2:
            raise Own()
        print(3, x)
    else:
        n4 = 0
        while n4 < 2:
            n4 += 1
            i = n4
            for i in range(0):
                x = x + 1 if isinstance(x, int) else 1
            if x:
                if x == 1:
                    raise OSError(x)
            else:
                print(5, x)
        try:
            try:
                print(6, x)
            except LookupError as e:
                print('caught', type(e).__name__, e, e.args)
                x = x + 1 if isinstance(x, int) else 2
            try:
                print(7, x)
            except LookupError as e:
                print('caught', type(e).__name__, e, e.args)
                x = x + 1 if isinstance(x, int) else 0
        finally:
            if x != 1:
                raise IndexError
            for i in range(2):
                x = x + 1 if isinstance(x, int) else 1
    if x == 1:
        undefined
run(flow2_2, 0)
run(flow2_2, 1)
run(flow2_2, 2)

class Own(ValueError):
    def __init__(self, *args, code=3):
        super().__init__(*args)
        self.code = code

class Manager:
    def __init__(self, name, swallow=False, fails=None):
        self.name, self.swallow, self.fails = name, swallow, fails
    def __enter__(self):
        print("enter", self.name)
        if self.fails == "enter":
            raise RuntimeError("in enter of " + self.name)
        return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is None)
        if self.fails == "exit":
            raise KeyError("in exit of " + self.name)
        return self.swallow

def chain(e):
    out = []
    while e is not None and len(out) < 8:
        out.append(type(e).__name__ + ":" + str(e))
        if e.__cause__ is not None:
            out.append("from")
            e = e.__cause__
        elif e.__suppress_context__:
            e = None
        else:
            e = e.__context__
    return " | ".join(out)

def run(f, *args):
    try:
        print("result", f(*args))
    except BaseException as e:
        print("raised", chain(e), e.args)

def flow3_0(x):
    for i in range(2):
        raise Own(x)
    else:
        try:
            print(1, x)
            for i in range(3):
                print(2, x)
            else:
                x = x + 1 if isinstance(x, int) else 3
        finally:
            with Manager("N", fails='exit'):
                print(3, x)
            try:
                print(4, x)
            finally:
                if x == 1:
                    raise AttributeError('new') from x
        if x != 2:
            raise AttributeError()
    raise None
run(flow3_0, 0)
run(flow3_0, 1)
run(flow3_0, 2)
def flow3_1(x):
    try:
        try:
            print(1, x)
        except ValueError:
            try:
                print(2, x)
            except (KeyError, ValueError) as e:
                print('caught', type(e).__name__, e, e.args)
                if x != 2:
                    raise AttributeError(1, 2)
            try:
                return [x]
            except RuntimeError:
                print(3, x)
            except Own as e:
                print('caught', type(e).__name__, e, e.args)
                print(4, x)
        except IndexError:
            n5 = 0
            while n5 < 3:
                n5 += 1
                i = n5
                x = x + 1 if isinstance(x, int) else 1
            else:
                raise IndexError
        else:
            with Manager("O", fails='exit') as m:
                print(6, x)
            x = x + 1 if isinstance(x, int) else 1
        finally:
            n7 = 0
            while n7 < 1:
                n7 += 1
                i = n7
                print(8, x)
            n9 = 0
            while n9 < 3:
                n9 += 1
                i = n9
                print(10, x)
            else:
                print(11, x)
    finally:
        n12 = 0
        while n12 < 1:
            n12 += 1
            i = n12
            if True: break
        else:
            n13 = 0
            while n13 < 3:
                n13 += 1
                i = n13
                if x == 1:
                    raise StopIteration(None)
            for i in range(0):
                print(14, x)
            else:
                print(15, x)
run(flow3_1, 0)
run(flow3_1, 1)
run(flow3_1, 2)
def flow3_2(x):
    try:
        try:
            try:
                print(1, x)
            except (KeyError, ValueError) as e:
                print('caught', type(e).__name__, e, e.args)
                if x != 0:
                    raise ZeroDivisionError
            except IndexError as e:
                print('caught', type(e).__name__, e, e.args)
                print(2, x)
            print(3, x)
        except LookupError:
            with Manager("P", fails='exit'), Manager("N", True):
                if x != 2:
                    raise ValueError('text')
            try:
                x = x + 1 if isinstance(x, int) else 2
            except ZeroDivisionError as e:
                print('caught', type(e).__name__, e, e.args)
                print(4, x)
            else:
                x = x + 1 if isinstance(x, int) else 0
        except AttributeError as e:
            print('caught', type(e).__name__, e, e.args)
            print(5, x)
        finally:
            for i in range(0):
                print(6, x)
            else:
                print(7, x)
            n8 = 0
            while n8 < 1:
                n8 += 1
                i = n8
                print(9, x)
            else:
                print(10, x)
        n11 = 0
        while n11 < 3:
            n11 += 1
            i = n11
            print(12, x)
            if x:
                return [x]
            else:
                print(13, x)
    except:
        try:
            try:
                print(14, x)
            except Exception as e:
                print('caught', type(e).__name__, e, e.args)
                x = x + 1 if isinstance(x, int) else 2
            else:
                print(15, x)
            print(16, x)
        except AttributeError:
            try:
                raise ZeroDivisionError(x)
            except Own:
                print(17, x)
            finally:
                print(18, x)
        finally:
            try:
                print(19, x)
            except RuntimeError:
                print(20, x)
            else:
                print(21, x)
            print(22, x)
        return 
    finally:
        print(23, x)
        print(24, x)
run(flow3_2, 0)
run(flow3_2, 1)
run(flow3_2, 2)

#pragma once

/// The built-in types of a run. Filled in by the functions of builtins/.

#include "core/python/runtime/Objects.h"

namespace interleave::python {

/// X(member, Python's name, base member)
#define INTERLEAVE_EXCEPTIONS(X) \
    X(exception, "Exception", baseException) \
    X(baseExceptionGroup, "BaseExceptionGroup", baseException) \
    X(systemExit, "SystemExit", baseException) \
    X(keyboardInterrupt, "KeyboardInterrupt", baseException) \
    X(generatorExit, "GeneratorExit", baseException) \
    X(stopIteration, "StopIteration", exception) \
    X(stopAsyncIteration, "StopAsyncIteration", exception) \
    X(arithmeticError, "ArithmeticError", exception) \
    X(zeroDivisionError, "ZeroDivisionError", arithmeticError) \
    X(overflowError, "OverflowError", arithmeticError) \
    X(floatingPointError, "FloatingPointError", arithmeticError) \
    X(assertionError, "AssertionError", exception) \
    X(attributeError, "AttributeError", exception) \
    X(bufferError, "BufferError", exception) \
    X(eofError, "EOFError", exception) \
    X(importError, "ImportError", exception) \
    X(moduleNotFoundError, "ModuleNotFoundError", importError) \
    X(lookupError, "LookupError", exception) \
    X(indexError, "IndexError", lookupError) \
    X(keyError, "KeyError", lookupError) \
    X(memoryError, "MemoryError", exception) \
    X(nameError, "NameError", exception) \
    X(unboundLocalError, "UnboundLocalError", nameError) \
    X(osError, "OSError", exception) \
    X(connectionError, "ConnectionError", osError) \
    X(brokenPipeError, "BrokenPipeError", connectionError) \
    X(connectionAbortedError, "ConnectionAbortedError", connectionError) \
    X(connectionRefusedError, "ConnectionRefusedError", connectionError) \
    X(connectionResetError, "ConnectionResetError", connectionError) \
    X(blockingIoError, "BlockingIOError", osError) \
    X(childProcessError, "ChildProcessError", osError) \
    X(fileExistsError, "FileExistsError", osError) \
    X(fileNotFoundError, "FileNotFoundError", osError) \
    X(interruptedError, "InterruptedError", osError) \
    X(isADirectoryError, "IsADirectoryError", osError) \
    X(notADirectoryError, "NotADirectoryError", osError) \
    X(permissionError, "PermissionError", osError) \
    X(processLookupError, "ProcessLookupError", osError) \
    X(timeoutError, "TimeoutError", osError) \
    X(referenceError, "ReferenceError", exception) \
    X(runtimeError, "RuntimeError", exception) \
    X(notImplementedError, "NotImplementedError", runtimeError) \
    X(recursionError, "RecursionError", runtimeError) \
    X(syntaxError, "SyntaxError", exception) \
    X(indentationError, "IndentationError", syntaxError) \
    X(tabError, "TabError", indentationError) \
    X(systemError, "SystemError", exception) \
    X(typeError, "TypeError", exception) \
    X(valueError, "ValueError", exception) \
    X(unicodeError, "UnicodeError", valueError) \
    X(unicodeDecodeError, "UnicodeDecodeError", unicodeError) \
    X(unicodeEncodeError, "UnicodeEncodeError", unicodeError) \
    X(unicodeTranslateError, "UnicodeTranslateError", unicodeError) \
    X(warning, "Warning", exception) \
    X(bytesWarning, "BytesWarning", warning) \
    X(encodingWarning, "EncodingWarning", warning) \
    X(futureWarning, "FutureWarning", warning) \
    X(importWarning, "ImportWarning", warning) \
    X(pendingDeprecationWarning, "PendingDeprecationWarning", warning) \
    X(resourceWarning, "ResourceWarning", warning) \
    X(syntaxWarning, "SyntaxWarning", warning) \
    X(unicodeWarning, "UnicodeWarning", warning) \
    X(deprecationWarning, "DeprecationWarning", warning) \
    X(runtimeWarning, "RuntimeWarning", warning) \
    X(userWarning, "UserWarning", warning)

struct Types {
    Type *object = nullptr, *type = nullptr, *none = nullptr, *boolean = nullptr, *integer = nullptr, *real = nullptr;
    Type *str = nullptr, *bytes = nullptr, *list = nullptr, *tuple = nullptr, *dict = nullptr, *set = nullptr, *frozenSet = nullptr;
    Type *range = nullptr, *slice = nullptr, *cell = nullptr;
    Type *function = nullptr, *builtinFunction = nullptr, *methodDescriptor = nullptr, *method = nullptr, *property = nullptr, *getset = nullptr;
    Type *staticMethod = nullptr, *classMethod = nullptr, *super = nullptr, *module = nullptr;
    Type *generator = nullptr, *coroutine = nullptr, *coroutineWrapper = nullptr, *asyncGenerator = nullptr;
    Type *asyncSend = nullptr, *asyncThrow = nullptr; ///< async_generator_asend, async_generator_athrow
    Type *ellipsis = nullptr, *notImplemented = nullptr;
    Type *dictKeys = nullptr, *dictValues = nullptr, *dictItems = nullptr;
    Type *listIterator = nullptr, *tupleIterator = nullptr, *rangeIterator = nullptr, *strIterator = nullptr, *setIterator = nullptr;
    Type *dictKeyIterator = nullptr, *dictValueIterator = nullptr, *dictItemIterator = nullptr, *bytesIterator = nullptr;
    Type *callableIterator = nullptr, *sequenceIterator = nullptr, *reversedIterator = nullptr, *code = nullptr, *traceback = nullptr;
    Type *enumerate = nullptr, *zip = nullptr, *map = nullptr, *filter = nullptr;
    Type *unionType = nullptr, *genericAlias = nullptr; ///< `int | str`, `list[int]`

    Type *baseException = nullptr;
#define INTERLEAVE_DECLARE(member, name, base) Type* member = nullptr;
    INTERLEAVE_EXCEPTIONS(INTERLEAVE_DECLARE)
#undef INTERLEAVE_DECLARE
    Type *exceptionGroup = nullptr; ///< BaseExceptionGroup and Exception
    Type *cancelledError = nullptr; ///< asyncio.CancelledError, module asyncio.exceptions
};

} // namespace interleave::python

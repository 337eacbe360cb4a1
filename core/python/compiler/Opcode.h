#pragma once

/// The instruction set of the stack machine. Close to CPython 3.11's, so that order of evaluation, suspension points and
/// exception handling can be compared one by one (Lib/opcode.py, Python/ceval.c).

#include <cstdint>

namespace interleave::python {

enum class Opcode : std::uint8_t {
    Nop, Pop, Copy,   ///< Copy n: push the n-th value from the top (1 = top)
    Swap,             ///< Swap n: exchange top with the n-th
    LoadConst, LoadNone, LoadSmallInt,
    LoadFast, StoreFast, DeleteFast,
    LoadCell, StoreCell, DeleteCell, LoadClosure, LoadClassCell,
    LoadName, StoreName, DeleteName, LoadGlobal, StoreGlobal, DeleteGlobal,
    LoadAttr, StoreAttr, DeleteAttr, LoadMethod,
    LoadItem, StoreItem, DeleteItem, BuildSlice,
    Binary, InPlace, Negative, Positive, Invert, Not, ToBool,
    Compare, Is, Contains,
    Jump, JumpIfFalse, JumpIfTrue,      ///< conditional: pop
    BuildTuple, BuildList, BuildSet, BuildDict, BuildString,
    ListAppend, SetAdd, DictAdd,        ///< comprehensions: arg is the container's depth
    ListExtend, SetUpdate, DictUpdate, DictMerge, ListToTuple,
    FormatValue,                        ///< arg: bits 0-1 conversion (0 none 1 str 2 repr 3 ascii), bit 2: format on the stack
    Unpack, UnpackStar,                 ///< UnpackStar: arg = before | after << 12
    GetIterator, ForIter,
    GetAwaitable, GetAsyncIterator, GetAsyncNext, EndAsyncFor, GetYieldFromIterator,
    Send, Yield, AsyncGeneratorWrap, ReturnGenerator,
    PushNull, Call,                     ///< arg: argument count (without self); keyword names: see KeywordNames
    KeywordNames,                       ///< constant with the names of the last arguments of the next Call
    CallExpanded,                       ///< callable, tuple[, dict]; arg & 1: dict
    MakeFunction,                       ///< arg bits: 1 defaults, 2 keyword defaults, 4 annotations, 8 closure
    Return, Raise, Reraise, PushExceptionInfo, PopExcept, CheckExceptionMatch, CheckGroupMatch, PrepareReraiseStar,
    BeforeWith, BeforeAsyncWith, WithExceptStart,
    ImportName, ImportFrom, ImportStar, LoadBuildClass, SetupAnnotations, LoadAssertionError,
    MatchSequence, MatchMapping,        ///< [subject] -> [truth]
    MatchKeys,                          ///< [subject, keys] -> [tuple of values or None]
    MatchClass,                         ///< [subject, class, keyword names]; arg: positional patterns -> [tuple of attributes or None]
    GetLength,                          ///< [subject] -> [its length]
    MappingRest,                        ///< [subject, keys] -> [dict of what the keys leave]
};

/// Bit in the argument of ListExtend: the list collects the arguments of a call.
constexpr std::uint32_t starArgument = 1u << 20;

} // namespace interleave::python

#pragma once

/// pickle, protocol 4, as CPython's `_pickle` writes and reads it (Modules/_pickle.c): the same operations in the same order, so that sizes are right.
///
/// Both are frames: what they meet on the way (`__reduce__`, `__setstate__`, a class of the program) is called as any other code and may block.

#include "core/python/vm/Vm.h"

#include <unordered_map>

namespace interleave::library {

using namespace python;

namespace pickleop {
inline constexpr char proto = '\x80', frame = '\x95', stop = '.', none = 'N', newTrue = '\x88', newFalse = '\x89', int1 = 'K', int2 = 'M', int4 = 'J', long1 = '\x8a',
    long4 = '\x8b', real = 'G', bytes1 = 'C', bytes4 = 'B', bytes8 = '\x8e', text1 = '\x8c', text4 = 'X', text8 = '\x8d', memoize = '\x94', get1 = 'h', get4 = 'j',
    emptyTuple = ')', tuple1 = '\x85', tuple2 = '\x86', tuple3 = '\x87', tuple = 't', mark = '(', emptyList = ']', append = 'a', appends = 'e', emptyDict = '}', setItem = 's',
    setItems = 'u', emptySet = '\x8f', addItems = '\x90', frozenSet = '\x91', global = '\x93', reduce = 'R', newObject = '\x81', newObjectEx = '\x92', build = 'b', pop = '0',
    popMark = '1';
}

/// Writes the pickle of one value; its result is a bytes object.
class Pickler final : public NativeFrame {
public:
    /// `reducer`: the function that says how objects are made again, see pickle.py.
    Pickler(Vm& vm, Value value, Value reducer);
    Status resume(Vm& vm, Resume how, Value value, Value& result) override;

private:
    struct Job {
        enum class What : std::uint8_t { Save, Write, Memoize, ListItems, DictItems, SetItems, TupleEnd, FrozenEnd, ReduceEnd, StateSetter };
        What what = What::Save;
        Value value{};
        std::string bytes{};
        std::vector<Value> items{}; ///< keys and values alternate in those of a dict
        std::size_t at = 0;
        std::size_t depth = 0; ///< of containers around it
    };

    Status step();
    Status save(const Value& value);
    Status saveObject(const Value& value);
    void saveNumber(std::int64_t number);
    void saveBigNumber(const BigInteger& number);
    void saveData(const Value& value, const std::string& data, char op1, char op4, char op8);
    void saveTuple(const Value& value);
    void saveSet(const Value& value);
    void saveDict(const Value& value);
    bool isSingletonType(const Value& value) const;
    Status saveSingletonType(const Value& value);
    std::string moduleOf(const Value& value, const std::string& name);
    Status saveGlobal(const Value& value, std::string name);
    Status expand(const Value& object, const Value& reduced);
    Status expandTuple(const Value& object, const std::vector<Value>& parts);
    void batch(Job& job, char one, char many, std::size_t width);
    bool writeKnown(const Value& value);
    void memoize(const Value& value);
    void push(Job::What what, Value value = {}, std::string bytes = {}, std::vector<Value> items = {}) { jobs_.push_back({what, std::move(value), std::move(bytes), std::move(items), 0, depth_ + (what == Job::What::Save)}); }
    void write(std::string_view bytes);
    void endOperation();
    void commitFrame();
    std::string finished();

    Vm& vm_;
    Value reducer_;
    Value reducing_; ///< the object whose reduction is being computed
    std::vector<Job> jobs_; ///< the last is next
    std::unordered_map<const Object*, std::uint32_t> memo_;
    std::vector<Value> kept_; ///< what the memo knows must live as long as it
    std::string done_, frame_;
    std::size_t depth_ = 0;
};

/// Reads a pickle; its result is the value.
class Unpickler final : public NativeFrame {
public:
    /// `tellEnd`: the result is a pair, the value and where its pickle ended.
    Unpickler(Vm& vm, Ref<Bytes> data, bool tellEnd) : vm_(vm), data_(std::move(data)), tellEnd_(tellEnd) {}
    Status resume(Vm& vm, Resume how, Value value, Value& result) override;

private:
    enum class After : std::uint8_t { Push, Ignore, BuildLooked };

    Status step();
    Status call(const Value& callable, std::vector<Value> args, After after);
    Status delivered(Value value);
    Status findClass(const std::string& module, const std::string& name, Value& result);
    Status appendItems(std::vector<Value> items);
    Status setItems(std::vector<Value> items);
    Status addItems(std::vector<Value> items);
    Status newObject(const Value& type, std::vector<Value> args);
    Status buildState(Value state);
    Status truncated();
    bool take(std::size_t count, std::string_view& bytes);
    std::uint64_t number(std::size_t width);
    Value pop();
    std::vector<Value> popToMark();
    void pushLong(std::string_view bytes);
    Status pushText(std::size_t size);

    Vm& vm_;
    Ref<Bytes> data_;
    bool tellEnd_;
    std::size_t at_ = 0;
    std::vector<Value> stack_;
    std::vector<std::size_t> marks_;
    std::vector<Value> memo_;
    After after_ = After::Push;
    std::vector<std::pair<Value, std::vector<Value>>> calls_; ///< to be made one after the other, their results forgotten
    bool ended_ = false;
    bool atOperation_ = false;
    bool short_ = false; ///< the data ended too early
};

} // namespace interleave::library

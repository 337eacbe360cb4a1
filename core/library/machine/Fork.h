#pragma once

/// fork: a copy of everything that a process can reach, library modules and their state included.
///
/// Code, names, numbers, strings and built-in types are shared; what can change is copied. Identity within the copy is as in the original.

#include "core/library/machine/PythonThread.h"

namespace interleave::library {

/// Copies object graphs without recursion: first an empty object, its content later.
class Forking {
public:
    /// The running thread forks; `child` is the only thread of the child.
    Forking(Vm& vm, Thread& child) : vm_(vm), child_(child) {}

    /// The copy of `value`, whose content may still be missing until finish().
    Value copy(const Value& value);
    Type* copyType(Type* type);
    template <typename T>
    Ref<T> copy(const Ref<T>& object)
    {
        return object ? Ref<T>(static_cast<T*>(copy(object.value()).asObject())) : Ref<T>();
    }
    /// Fills everything that was copied so far.
    void finish();
    Vm& vm() { return vm_; }
    /// Copies of what is known only weakly: the parent's stack, which the child has too, may hold it.
    std::vector<Value> takeKept() { return std::move(kept_); }
    /// Who a thread of the parent is in the child. Those that do not exist there stay what they are: what they hold is held for ever.
    Thread* threadInChild(Thread* thread) { return thread == &vm_.thread() ? &child_ : thread; }
    Thread& child() { return child_; }

private:
    Value shell(Object& object);
    Value shellOfNative(NativeObject& object);
    Object* shellOfIterator(Iterator& object);
    void fill(Object& from, Object& to);
    void fillFunction(Function& from, Function& to);
    void fillType(Type& from, Type& to);
    void fillException(Exception& from, Exception& to);
    void fillGenerator(Generator& from, Generator& to);
    void fillNative(NativeObject& from, NativeObject& to);
    void fillDict(DictObject& from, DictObject& to);
    void fillSet(SetObject& from, SetObject& to);
    void copyItems(const std::vector<Value>& from, std::vector<Value>& to);
    void copyAttributes(Object& from, Object& to);
    std::size_t hashOf(const Value& key, std::size_t known);

    Vm& vm_;
    Thread& child_;
    std::unordered_map<Object*, Value> known_;
    std::vector<Value> kept_;
    std::vector<std::pair<Object*, Object*>> unfilled_;
    std::vector<std::pair<SetObject*, SetObject*>> sets_; ///< with keys whose hash is their identity: filled when everything else is
    std::vector<std::pair<DictObject*, DictObject*>> dicts_;
};

/// Native objects with state of their own that fork must copy.
class Forkable {
public:
    virtual ~Forkable() = default;
    /// A new object of the same state; values in it by forking.copy().
    virtual NativeObject* forked(Forking& forking) const = 0;
};

/// Fills the memory of a new process: copies of all modules and of `values`, which are replaced; the same open files.
void forkInto(Vm& vm, ProcessMemory& child, std::vector<Value>& values);

} // namespace interleave::library

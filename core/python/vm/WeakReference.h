#pragma once

/// Weak references: `weakref.ref(object)`.

#include "core/python/vm/Vm.h"

namespace interleave::python {

/// Knows an object without keeping it. Registered with the Vm for as long as both live.
class WeakReference final : public NativeObject {
public:
    WeakReference(Vm& vm, Type* type, Object* target, Value callback);
    ~WeakReference() override;
    void clear() override;
    /// The object, or None when it is gone.
    Value target() const { return target_ ? Value(target_) : Value::none(); }
    /// The object is going: called once, by the Vm, which then calls the callback.
    Value expire();
    Value callback;

private:
    Vm& vm_;
    Object* target_;
};

} // namespace interleave::python

#pragma once

/// Interned strings that native code asks for. Member `iter` is "__iter__" and so on; words without underscores stand for themselves in Words.

#include "core/python/runtime/Str.h"

namespace interleave::python {

#define INTERLEAVE_SPECIAL_NAMES(X) \
    X(init) X(new_) X(call) X(iter) X(next) X(len) X(bool_) X(repr) X(str) X(format) X(hash) X(eq) X(ne) X(lt) X(le) X(gt) X(ge) \
    X(getattr) X(getattribute) X(setattr) X(delattr) X(getitem) X(setitem) X(delitem) X(contains) X(missing) X(reversed) X(index) X(int_) X(float_) \
    X(add) X(radd) X(iadd) X(sub) X(rsub) X(isub) X(mul) X(rmul) X(imul) X(matmul) X(rmatmul) X(imatmul) X(truediv) X(rtruediv) X(itruediv) \
    X(floordiv) X(rfloordiv) X(ifloordiv) X(mod) X(rmod) X(imod) X(pow) X(rpow) X(ipow) X(lshift) X(rlshift) X(ilshift) X(rshift) X(rrshift) X(irshift) \
    X(and_) X(rand) X(iand) X(or_) X(ror) X(ior) X(xor_) X(rxor) X(ixor) X(neg) X(pos) X(abs) X(invert) X(round) X(divmod) X(rdivmod) \
    X(enter) X(exit) X(aenter) X(aexit) X(await) X(aiter) X(anext) X(get) X(set) X(delete_) X(set_name) X(init_subclass) X(class_getitem) X(class_) \
    X(dict) X(name) X(qualname) X(module) X(doc) X(annotations) X(defaults) X(kwdefaults) X(code) X(closure) X(globals) X(wrapped) X(bases) X(mro) X(main) X(builtins) \
    X(file) X(all) X(cause) X(context) X(suppress_context) X(traceback) X(notes) X(slots) X(subclasses) X(copy) X(deepcopy) X(self) X(instancecheck) X(del) X(bytes) X(match_args) X(prepare) X(mro_entries) X(subclasscheck) X(abstractmethods) X(orig_bases) X(length_hint)

struct Names {
#define INTERLEAVE_DECLARE(member) Str* member = nullptr;
    INTERLEAVE_SPECIAL_NAMES(INTERLEAVE_DECLARE)
#undef INTERLEAVE_DECLARE
    Str *empty = nullptr, *send = nullptr, *throw_ = nullptr, *close = nullptr, *keys = nullptr, *args = nullptr, *classcell = nullptr;
};

} // namespace interleave::python

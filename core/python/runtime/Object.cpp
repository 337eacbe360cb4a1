#include "core/python/runtime/Object.h"

namespace interleave::python {

namespace {
// Nested containers are destroyed recursively up to this depth, deeper ones one after another: a list a million deep must not
// overflow the C++ stack.
constexpr int maximumDepth = 40;
constexpr std::size_t objectOverhead = 16;
} // namespace

Object::~Object() = default;

void Heap::adopt(Object* object, std::size_t bytes)
{
    object->heap_ = this;
    object->size_ = static_cast<std::uint16_t>(bytes);
    object->next_ = first_;
    if (first_) {
        first_->previous_ = object;
    }
    first_ = object;
    bytes_ += bytes + objectOverhead;
}

void Heap::destroy(Object* object)
{
    if (object->dying_) {
        return;
    }
    if (depth_ >= maximumDepth) {
        object->dying_ = true;
        deferred_.push_back(object);
        return;
    }
    if (object->watched_ && !closing_ && finalizer_ && finalizer_(finalizerContext_, object)) {
        return; // brought back to life, or kept until its finally blocks have run
    }
    object->dying_ = true;
    if (object->previous_) {
        object->previous_->next_ = object->next_;
    } else {
        first_ = object->next_;
    }
    if (object->next_) {
        object->next_->previous_ = object->previous_;
    }
    ++depth_;
    bytes_ -= object->size_ + objectOverhead + object->held_;
    delete object;
    --depth_;
    while (depth_ == 0 && !deferred_.empty()) {
        Object* next = deferred_.back();
        deferred_.pop_back();
        next->dying_ = false;
        destroy(next);
    }
}

void Heap::close()
{
    const bool last = closing_; // the destructor's call: nobody outside refers to anything any more
    closing_ = true;
    // Everything gets an extra reference while the references between objects are dropped, so that nothing is freed twice.
    std::vector<Object*> all;
    for (Object* object = first_; object; object = object->next_) {
        ++object->references_;
        all.push_back(object);
    }
    for (Object* object : all) {
        object->clear();
    }
    for (Object* object : all) {
        release(object);
    }
    while (last && first_) { // types, which count one reference for the whole run
        Object* const object = first_;
        first_ = object->next_;
        if (first_) {
            first_->previous_ = nullptr;
        }
        object->dying_ = true;
        delete object;
    }
}

} // namespace interleave::python

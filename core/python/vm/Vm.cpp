#include "core/python/vm/Vm.h"

#include "core/python/builtins/Builtins.h"
#include "core/python/modules/Library.h"

namespace interleave::python {

namespace {

std::string specialName(const char* member)
{
    std::string name = member;
    if (name.ends_with('_')) {
        name.pop_back();
    }
    return "__" + name + "__";
}

} // namespace

Vm::Vm(VmHost hostOf) : heap(hostOf.limits.memoryBytes), host(hostOf)
{
    installTypes(*this);
#define INTERLEAVE_INTERN(member) names.member = intern(specialName(#member));
    INTERLEAVE_SPECIAL_NAMES(INTERLEAVE_INTERN)
#undef INTERLEAVE_INTERN
    names.empty = intern("");
    names.send = intern("send");
    names.throw_ = intern("throw");
    names.close = intern("close");
    names.keys = intern("keys");
    names.args = intern("args");
    names.classcell = intern("__classcell__");
    notImplemented_ = Value(heap.make<Singleton>(types.notImplemented, "NotImplemented"));
    ellipsis_ = Value(heap.make<Singleton>(types.ellipsis, "Ellipsis"));
    if (!builtins) {
        builtins = newDict();
    }
    library_ = std::make_unique<Library>(*this);
    installExceptions(*this);
    installNumbers(*this);
    installStrings(*this);
    installSequences(*this);
    installMappings(*this);
    installFunctions(*this);
    installGenerators(*this);
    heap.setFinalizer([](void* self, Object* object) { return static_cast<Vm*>(self)->finalizeObject(object); }, this);
}

Vm::~Vm()
{
    heap.setFinalizer(nullptr, nullptr);
    heap.close();
}

void Vm::retire()
{
    heap.setFinalizer(nullptr, nullptr);
    fiber_ = nullptr;
    thread_ = nullptr;
    if (!halted()) {
        halt.kind = HaltReason::Kind::Exit;
    }
}

Str* Vm::intern(std::string_view text)
{
    const auto found = interned_.find(text);
    if (found != interned_.end()) {
        return found->second.get();
    }
    Str* made = Strings::interned(heap.make<Str>(types.str, std::string(text)));
    interned_.emplace(made->view(), made);
    return made;
}

Value Vm::string(std::string text)
{
    const std::size_t size = text.size();
    Str* made = heap.make<Str>(types.str, std::move(text));
    if (size > 64) {
        made->hold(size);
    }
    return Value(made);
}

Value Vm::tuple(std::vector<Value> items)
{
    auto* made = heap.make<TupleObject>(types.tuple, std::move(items));
    made->account();
    return Value(made);
}

Value Vm::list(std::vector<Value> items)
{
    auto* made = heap.make<ListObject>(types.list, std::move(items));
    made->account();
    return Value(made);
}

DictObject* Vm::newDict() { return heap.make<DictObject>(types.dict); }
SetObject* Vm::newSet(Kind kind) { return heap.make<SetObject>(kind, kind == Kind::Set ? types.set : types.frozenSet); }

Type* Vm::typeOf(const Value& value) const
{
    switch (value.tag()) {
    case Tag::None: case Tag::Empty: return types.none;
    case Tag::Bool: return types.boolean;
    case Tag::Int: return types.integer;
    case Tag::Float: return types.real;
    case Tag::Object: return value.asObject()->type();
    }
    return types.object;
}

Status Vm::haltLimit(LimitKind limit, std::string message)
{
    if (!halted()) {
        halt = {HaltReason::Kind::Limit, limit, std::move(message), 0, 0};
        if (Frame* frame = userFrame()) {
            halt.line = frame->line();
        }
    }
    return Status::Error;
}

Status Vm::haltUnsupported(std::string message)
{
    if (!halted()) {
        halt = {HaltReason::Kind::Unsupported, LimitKind::None, std::move(message), 0, 0};
        if (Frame* frame = userFrame(); frame && frame->next > 0) {
            const CodeLocation& at = frame->code->code->locations[frame->next - 1];
            halt.line = at.line;
            halt.column = at.column + 1;
        }
    }
    return Status::Error;
}

Frame* Vm::userFrame() const
{
    for (FrameBase* f = fiber_ ? fiber_->top : nullptr; f; f = f->back) {
        if (!f->native && !static_cast<Frame*>(f)->code->code->hidden) {
            return static_cast<Frame*>(f);
        }
    }
    return nullptr;
}

void Vm::write(Stream stream, std::string_view text)
{
    if (text.empty()) {
        return;
    }
    written_ += text.size();
    if (written_ > host.limits.outputBytes) {
        haltLimit(LimitKind::Output);
        return;
    }
    if (host.machine && thread_) {
        host.machine->observer().printed(stream, text, thread_->currentTask(), thread_->lane(), now());
    }
    if (host.output) {
        host.output->write(stream, text);
    }
}

std::string Vm::hexAddress(std::uintptr_t value)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text = "0x";
    for (int shift = 44; shift >= 0; shift -= 4) {
        text += digits[value >> shift & 15];
    }
    return text;
}

std::string Vm::address(const Object* object)
{
    const auto [at, added] = addresses_.try_emplace(object, addresses_.size());
    return hexAddress(0x7f0000000000 + (at->second + 1) * 0x40);
}

void Vm::shareAddress(const Object* original, const Object* copy)
{
    const std::uint64_t number = addresses_.try_emplace(original, addresses_.size()).first->second;
    addresses_.insert_or_assign(copy, number);
}

Status Vm::block(Operation wanted, Value result)
{
    if (nested_ > 0) {
        return raise(types.runtimeError, "a blocking call is not supported here: this code runs inside a comparison, hash, sort or repr");
    }
    struct Waiting final : NativeFrame {
        explicit Waiting(Value v) : result(std::move(v)) {}
        Status resume(Vm&, Resume, Value, Value& out) override
        {
            out = std::move(result);
            return Status::Ok;
        }
        Value result;
    };
    pushNative(std::make_unique<Waiting>(std::move(result)));
    operation = wanted;
    return Status::Blocked;
}

std::unique_ptr<BoundCode> Vm::bindNew(std::shared_ptr<const Code> code)
{
    auto bound = std::make_unique<BoundCode>();
    const auto constantValue = [this](const CodeConstant& c) -> Value {
        if (const bool* b = std::get_if<bool>(&c)) return Value::boolean(*b);
        if (const double* d = std::get_if<double>(&c)) return Value::real(*d);
        if (const auto* s = std::get_if<std::string>(&c)) return s->size() <= 64 ? Value(intern(*s)) : string(*s);
        if (const auto* b = std::get_if<BytesLiteral>(&c)) return Value(heap.make<Bytes>(types.bytes, b->bytes));
        if (std::holds_alternative<EllipsisLiteral>(c)) return ellipsis_;
        if (const auto* i = std::get_if<IntegerLiteral>(&c)) {
            const std::string prefix = i->base == 16 ? "0x" : i->base == 8 ? "0" : "";
            if (i->base == 2) {
                BigInteger n = 0;
                for (char digit : i->digits) n = (n << 1) + (digit - '0');
                return integer(n);
            }
            const std::size_t start = std::min(i->digits.find_first_not_of('0'), i->digits.size() - 1);
            return integer(BigInteger(prefix + i->digits.substr(start)));
        }
        if (const auto* t = std::get_if<ConstantTuple>(&c)) {
            std::vector<Value> items;
            for (const std::string& name : t->names) items.push_back(Value(intern(name)));
            return tuple(std::move(items));
        }
        return Value::none();
    };
    for (const CodeConstant& c : code->constants) {
        const auto* inner = std::get_if<std::shared_ptr<const Code>>(&c);
        bound->constants.push_back(inner ? Value::none() : constantValue(c));
        bound->children.push_back(inner ? bindNew(*inner) : nullptr);
        std::vector<Ref<Str>> keywordNames;
        if (const auto* t = std::get_if<ConstantTuple>(&c)) {
            for (const std::string& name : t->names) keywordNames.push_back(intern(name));
        }
        bound->nameTuples.push_back(std::move(keywordNames));
    }
    for (const std::string& name : code->names) bound->names.push_back(intern(name));
    for (const auto* list : {&code->locals, &code->cells, &code->freeNames}) {
        for (const std::string& name : *list) bound->locals.push_back(intern(name));
    }
    bound->globalCache.resize(code->names.size());
    bound->code = std::move(code);
    return bound;
}

const BoundCode* Vm::bind(std::shared_ptr<const Code> code)
{
    auto& slot = bound_[code.get()];
    if (!slot) {
        slot = bindNew(std::move(code));
    }
    return slot.get();
}

Value Vm::makeFunction(const BoundCode& code, Ref<DictObject> globals)
{
    auto* function = heap.make<Function>(types.function, &code, std::move(globals));
    function->name = intern(code.code->name);
    function->qualifiedName = intern(code.code->qualifiedName);
    const Value* module = function->globals->get(*names.name);
    function->module = module ? *module : Value::none();
    function->documentation = code.code->hasDocstring ? string(code.code->docstring) : Value::none();
    return Value(function);
}

} // namespace interleave::python

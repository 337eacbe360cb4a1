#include "core/library/machine/Files.h"

#include "core/library/machine/PythonThread.h"
#include "core/python/builtins/Arity.h"
#include "core/python/builtins/Builtins.h"

#include <algorithm>

namespace interleave::library {

namespace {

constexpr int badFile = 9, brokenPipe = 32;

Status osError(Vm& vm, Type* type, int number, const char* message)
{
    Value error;
    return vm.call(Value(type), {Value::integer(number), vm.string(message)}, error) == Status::Ok ? vm.raise(error) : Status::Error;
}

/// The open file of the number in `value`, or nullptr with OSError set.
std::shared_ptr<File> fileOf(Vm& vm, const Value& value)
{
    const FileTable& table = memoryOf(vm).files;
    const auto at = value.isInt() ? table.find(static_cast<int>(value.asInt())) : table.end();
    if (at != table.end()) return at->second;
    osError(vm, vm.types.osError, badFile, "Bad file descriptor");
    return nullptr;
}

Status waitFor(Vm& vm, ByteStream& stream, std::optional<SimTime> deadline = {})
{
    stream.waiting.push_back(&vm.thread());
    return vm.block(Wait{SpanState::WaitsForLock, index(stream.resource), deadline});
}

/// Writes all of its bytes, in pieces as there is room.
class Write final : public NativeFrame {
public:
    Write(std::shared_ptr<ByteStream> stream, std::string bytes) : stream_(std::move(stream)), bytes_(std::move(bytes)) {}
    Status resume(Vm& vm, Resume, Value, Value& result) override
    {
        while (written_ < bytes_.size()) {
            if (stream_->readers == 0) return osError(vm, vm.types.brokenPipeError, brokenPipe, "Broken pipe");
            constexpr std::size_t atomic = 4096; // PIPE_BUF: what is not longer is never split
            const std::size_t left = bytes_.size() - written_;
            const std::size_t room = stream_->capacity > stream_->used + stream_->overhead ? stream_->capacity - stream_->used - stream_->overhead : 0;
            if (room < std::min(left, atomic)) return waitFor(vm, *stream_);
            const std::size_t size = std::min(room, left);
            stream_->pieces.push_back(bytes_.substr(written_, size));
            stream_->used += size + stream_->overhead;
            written_ += size;
            streamChanged(vm, *stream_);
        }
        return giveNone(result);
    }

private:
    std::shared_ptr<ByteStream> stream_;
    std::string bytes_;
    std::size_t written_ = 0;
};

/// Reads one message: four bytes of length, then as many bytes.
class ReadMessage final : public NativeFrame {
public:
    explicit ReadMessage(std::shared_ptr<ByteStream> stream) : stream_(std::move(stream)) {}
    Status resume(Vm& vm, Resume, Value, Value& result) override
    {
        for (;;) {
            const std::size_t wanted = bytes_.size() < header ? header : header + length();
            if (bytes_.size() >= header && bytes_.size() == wanted) return give(result, Value(vm.heap.make<Bytes>(vm.types.bytes, bytes_.substr(header))));
            if (stream_->pieces.empty()) {
                if (stream_->writers > 0) return waitFor(vm, *stream_);
                return bytes_.empty() ? vm.raise(vm.types.eofError, std::vector<Value>{}) : vm.raise(vm.types.osError, "got end of file during message");
            }
            take(wanted - bytes_.size());
            streamChanged(vm, *stream_);
        }
    }

private:
    static constexpr std::size_t header = 4;
    std::size_t length() const
    {
        std::size_t sum = 0;
        for (std::size_t i = 0; i < header; ++i) sum = sum << 8 | static_cast<unsigned char>(bytes_[i]);
        return sum;
    }
    void take(std::size_t most)
    {
        std::string& piece = stream_->pieces.front();
        const std::size_t size = std::min(most, piece.size() - stream_->taken);
        bytes_.append(piece, stream_->taken, size);
        stream_->taken += size;
        stream_->used -= size;
        if (stream_->taken < piece.size()) return;
        stream_->used -= stream_->overhead;
        stream_->taken = 0;
        stream_->pieces.pop_front();
    }

    std::shared_ptr<ByteStream> stream_;
    std::string bytes_;
};

/// Waits until one of several files can be read.
class WaitFiles final : public NativeFrame {
public:
    WaitFiles(std::vector<std::pair<Value, std::shared_ptr<ByteStream>>> streams, std::optional<SimTime> deadline) : streams_(std::move(streams)), deadline_(deadline) {}
    Status resume(Vm& vm, Resume, Value, Value& result) override
    {
        Thread* self = &vm.thread();
        std::vector<Value> ready;
        for (const auto& [number, stream] : streams_) {
            std::erase(stream->waiting, self);
            if (stream->readable()) ready.push_back(number);
        }
        if (!ready.empty() || (deadline_ && *deadline_ <= vm.now())) return give(result, vm.list(std::move(ready)));
        for (const auto& [number, stream] : streams_) stream->waiting.push_back(self);
        return vm.block(Wait{SpanState::WaitsForLock, streams_.empty() ? noTarget : index(streams_.front().second->resource), deadline_});
    }

private:
    std::vector<std::pair<Value, std::shared_ptr<ByteStream>>> streams_;
    std::optional<SimTime> deadline_;
};

std::shared_ptr<ByteStream> newStream(Vm& vm, const Value& name, bool socket)
{
    auto stream = std::make_shared<ByteStream>();
    const Str* text = as<Str>(name);
    stream->resource = addResource(vm, text ? text->text() : "pipe");
    if (socket) {
        stream->capacity = 212992; // net.core.wmem_default
        stream->overhead = 704;    // what Linux keeps beside the bytes of a small message
    }
    return stream;
}

Value pairOf(Vm& vm, std::shared_ptr<File> first, std::shared_ptr<File> second)
{
    FileTable& table = memoryOf(vm).files;
    const int a = addFile(table, std::move(first)), b = addFile(table, std::move(second));
    return vm.tuple({Value::integer(a), Value::integer(b)});
}

/// pipe(name) -> (reader, writer)
Status makePipe(Vm& vm, Args args, Value& result)
{
    const auto stream = newStream(vm, args.positional > 0 ? args[0] : Value(), false);
    return give(result, pairOf(vm, std::make_shared<File>(File{stream, nullptr}), std::make_shared<File>(File{nullptr, stream})));
}

/// socketpair(name) -> two ends, both for reading and writing
Status makeSocketPair(Vm& vm, Args args, Value& result)
{
    const Value name = args.positional > 0 ? args[0] : Value();
    const auto there = newStream(vm, name, true), back = newStream(vm, name, true);
    return give(result, pairOf(vm, std::make_shared<File>(File{back, there}), std::make_shared<File>(File{there, back})));
}

/// send_message(file, bytes)
Status sendMessage(Vm& vm, Args args, Value&)
{
    const auto file = fileOf(vm, args[0]);
    const Bytes* bytes = as<Bytes>(args[1]);
    if (!file || !file->out) return file ? osError(vm, vm.types.osError, badFile, "Bad file descriptor") : Status::Error;
    if (!bytes) return vm.typeError("a bytes-like object is required, not '" + vm.typeName(args[1]) + "'");
    const std::size_t size = bytes->data().size();
    std::string message;
    for (int shift = 24; shift >= 0; shift -= 8) message += static_cast<char>(size >> shift & 0xff);
    vm.pushNative(std::make_unique<Write>(file->out, message + bytes->data()));
    return Status::Pushed;
}

/// receive_message(file) -> bytes; EOFError when nobody can write any more
Status receiveMessage(Vm& vm, Args args, Value&)
{
    const auto file = fileOf(vm, args[0]);
    if (!file || !file->in) return file ? osError(vm, vm.types.osError, badFile, "Bad file descriptor") : Status::Error;
    vm.pushNative(std::make_unique<ReadMessage>(file->in));
    return Status::Pushed;
}

/// wait_files(list of files, timeout or None) -> those that can be read
Status waitFiles(Vm& vm, Args args, Value&)
{
    std::vector<Value> numbers;
    if (!vm.collect(args[0], numbers)) return Status::Error;
    std::vector<std::pair<Value, std::shared_ptr<ByteStream>>> streams;
    for (const Value& number : numbers) {
        const auto file = fileOf(vm, number);
        if (!file) return Status::Error;
        if (file->in) streams.emplace_back(number, file->in);
    }
    std::optional<SimTime> deadline;
    if (!args[1].isNone()) {
        const auto seconds = vm.number(args[1]);
        if (!seconds) return Status::Error;
        deadline = vm.now() + durationFromSeconds(std::max(0.0, *seconds)).value_or(SimDuration::zero());
    }
    vm.pushNative(std::make_unique<WaitFiles>(std::move(streams), deadline));
    return Status::Pushed;
}

Status closeNumber(Vm& vm, Args args, Value& result)
{
    const auto file = fileOf(vm, args[0]);
    if (!file) return Status::Error;
    memoryOf(vm).files.erase(static_cast<int>(args[0].asInt()));
    closeFile(vm, *file);
    return giveNone(result);
}

/// Files on their way to a process that does not inherit them.
struct ExportedFiles {
    explicit ExportedFiles(Vm&) {}
    std::map<std::int64_t, std::shared_ptr<File>> files;
    std::int64_t last = 0;
};

/// export_file(file) -> a token for import_file in any process
Status exportFile(Vm& vm, Args args, Value& result)
{
    const auto file = fileOf(vm, args[0]);
    if (!file) return Status::Error;
    auto& exported = vm.extension<ExportedFiles>();
    ++file->references;
    exported.files[++exported.last] = file;
    return give(result, Value::integer(exported.last));
}

Status importFile(Vm& vm, Args args, Value& result)
{
    auto& exported = vm.extension<ExportedFiles>().files;
    const auto at = args[0].isInt() ? exported.find(args[0].asInt()) : exported.end();
    if (at == exported.end()) return osError(vm, vm.types.osError, badFile, "Bad file descriptor");
    const auto file = at->second;
    exported.erase(at);
    return giveInt(result, static_cast<std::size_t>(addFile(memoryOf(vm).files, file)));
}

/// open_exported(token): the file, which stays exported
Status openExported(Vm& vm, Args args, Value& result)
{
    const auto& exported = vm.extension<ExportedFiles>().files;
    const auto at = args[0].isInt() ? exported.find(args[0].asInt()) : exported.end();
    if (at == exported.end()) return osError(vm, vm.types.osError, badFile, "Bad file descriptor");
    ++at->second->references;
    return giveInt(result, static_cast<std::size_t>(addFile(memoryOf(vm).files, at->second)));
}

} // namespace

void streamChanged(Vm& vm, ByteStream& stream)
{
    for (Thread* thread : std::exchange(stream.waiting, {})) vm.machine().wake(*thread, &vm.thread());
}

int addFile(FileTable& table, std::shared_ptr<File> file)
{
    int number = 3; // behind the three that every process has
    while (table.contains(number)) ++number;
    table[number] = std::move(file);
    return number;
}

void closeFile(Vm& vm, File& file)
{
    if (--file.references > 0) return;
    if (file.in) --file.in->readers;
    if (file.out) --file.out->writers;
    if (vm.halted()) return;
    if (file.in) streamChanged(vm, *file.in);
    if (file.out) streamChanged(vm, *file.out);
}

FileTable inheritFiles(const FileTable& from)
{
    for (const auto& [number, file] : from) ++file->references;
    return from;
}

void installFiles(Vm& vm, ModuleObject& module)
{
    addFunctions(vm, *module.dict, {{"pipe", makePipe}, {"socketpair", makeSocketPair}, {"send_message", sendMessage}, {"receive_message", receiveMessage},
        {"wait_files", waitFiles}, {"close_file", closeNumber}, {"export_file", exportFile}, {"import_file", importFile}, {"open_exported", openExported}});
}

} // namespace interleave::library

#pragma once

/// Open files of simulated processes: pipes and socket pairs. A process knows them by number; fork hands all of them on.
///
/// Bytes wait in a stream of limited size, as in Linux: a writer blocks while there is no room, a reader gets the end of the file when
/// every process has closed the other end.

#include "core/machine/Machine.h"
#include "core/python/vm/Vm.h"

#include <deque>
#include <map>
#include <memory>

namespace interleave::library {

using namespace python;

/// Bytes under way in one direction.
struct ByteStream {
    std::deque<std::string> pieces;
    std::size_t taken = 0;    ///< bytes of the first piece that have been read
    std::size_t used = 0;     ///< as the capacity counts: with what the kernel keeps beside each piece
    std::size_t capacity = 65536;
    std::size_t overhead = 0; ///< of each piece
    int readers = 1, writers = 1;
    std::vector<Thread*> waiting; ///< readers and writers, who look again when something has changed
    ResourceId resource{};

    bool readable() const { return !pieces.empty() || writers == 0; }
};

/// What a number stands for. Several numbers, in several processes, may stand for the same.
struct File {
    std::shared_ptr<ByteStream> in, out;
    int references = 1;
};

using FileTable = std::map<int, std::shared_ptr<File>>;

/// Wakes everybody who waits for the stream.
void streamChanged(Vm& vm, ByteStream& stream);
int addFile(FileTable& table, std::shared_ptr<File> file);
void closeFile(Vm& vm, File& file);
/// All files of `from` are those of the result, too.
FileTable inheritFiles(const FileTable& from);

/// Adds the natives: pipe, socketpair, write_file, read_file, close_file, wait_files…
void installFiles(Vm& vm, ModuleObject& module);

} // namespace interleave::library

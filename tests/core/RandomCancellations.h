#pragma once

/// Small asyncio programs drawn at random in which tasks are cancelled, time out, fail and are shielded at all moments. What they print
/// depends on timing. A task that ends with anything but its result, its own failure or its cancellation is told in a line with WRONG.

#include <random>
#include <sstream>
#include <string>

namespace interleave::testing {

class CancellationWriter {
public:
    explicit CancellationWriter(std::uint64_t seed) : random_(seed) { }

    std::string write()
    {
        text_ << "import asyncio\nimport time\nfrom interleave import cpu\n\n\n"
                 "def log(*what):\n    print(f\"{time.monotonic() - began:.3f}\", *what)\n\n\n"
                 "def outcome(task):\n    if task.cancelled():\n        return \"cancelled\"\n"
                 "    result = task.exception() or task.result()\n"
                 "    right = repr(result) in (repr(task.get_name()), \"'cleaned up'\", f\"ValueError({task.get_name()!r})\")\n"
                 "    return repr(result) if right else f\"WRONG {result!r}\"\n\n";
        for (int i = 0; i < 3; ++i)
            writeJob(i);
        text_ << "\nasync def main():\n    tasks = [";
        tasks_ = 2 + draw(5);
        for (int i = 0; i < tasks_; ++i)
            text_ << (i > 0 ? ", " : "") << "asyncio.create_task(job" << draw(3) << "(\"t" << i << "\"), name=\"t" << i << "\")";
        text_ << "]\n";
        for (int steps = 2 + draw(5); steps > 0; --steps)
            writeStep();
        text_ << "    await asyncio.wait(tasks)\n    log([outcome(task) for task in tasks])\n\n\n"
                 "began = time.monotonic()\nif __name__ == \"__main__\":\n    asyncio.run(main())\n";
        return text_.str();
    }

private:
    int draw(int bound) { return static_cast<int>(random_() % static_cast<std::uint64_t>(bound)); }

    /// Odd, so that no two things happen at the same moment by chance.
    std::string someTime() { return "0.0" + std::to_string(10 + draw(90)) + std::to_string(1 + draw(9)) + std::to_string(1 + draw(9)); }

    void writeJob(int number)
    {
        text_ << "\nasync def job" << number << "(name):\n    try:\n";
        for (int steps = 1 + draw(3); steps > 0; --steps)
            writeWork();
        text_ << (draw(4) == 0 ? "        raise ValueError(name)\n" : "        return name\n");
        switch (draw(4)) {
        case 0:
            text_ << "    except asyncio.CancelledError:\n        await asyncio.sleep(" << someTime()
                  << ")\n        return \"cleaned up\"\n\n";
            break;
        case 1: text_ << "    finally:\n        await asyncio.sleep(" << someTime() << ")\n\n"; break;
        default: text_ << "    finally:\n        time.sleep(0)\n\n";
        }
    }

    void writeWork()
    {
        static constexpr const char* works[] = {"await asyncio.sleep(", "await asyncio.sleep(", "time.sleep(", "cpu("};
        const int kind = draw(6);
        if (kind < 4) {
            text_ << "        " << works[kind] << someTime() << ")\n";
        } else if (kind == 4) {
            text_ << "        try:\n            async with asyncio.timeout(" << someTime() << "):\n                await asyncio.sleep("
                  << someTime() << ")\n        except TimeoutError:\n            pass\n";
        } else {
            text_ << "        try:\n            await asyncio.wait_for(asyncio.sleep(" << someTime() << "), " << someTime()
                  << ")\n        except asyncio.TimeoutError:\n            pass\n";
        }
    }

    void writeStep()
    {
        const std::string one = "tasks[" + std::to_string(draw(tasks_)) + "]";
        static constexpr const char* when[] = {"asyncio.ALL_COMPLETED", "asyncio.FIRST_COMPLETED", "asyncio.FIRST_EXCEPTION"};
        switch (draw(8)) {
        case 0:
        case 1: text_ << "    await asyncio.sleep(" << someTime() << ")\n"; break;
        case 2:
        case 3: text_ << "    log(\"cancel\", " << one << ".cancel())\n"; break;
        case 4:
            text_ << "    done, pending = await asyncio.wait(tasks, timeout=" << someTime() << ", return_when=" << when[draw(3)] << ")\n"
                  << "    log(len(done), len(pending))\n";
            break;
        case 5: guarded("await asyncio.wait_for(asyncio.shield(" + one + "), " + someTime() + ")"); break;
        case 6: guarded("await asyncio.wait_for(" + one + ", " + someTime() + ")"); break;
        default: guarded("await asyncio.wait_for(job" + std::to_string(draw(3)) + "(\"inline\"), " + someTime() + ")");
        }
    }

    void guarded(const std::string& wait)
    {
        text_ << "    try:\n        log(" << wait
              << ")\n    except (ValueError, asyncio.TimeoutError, asyncio.CancelledError) as error:\n        log(type(error).__name__)\n";
    }

    std::mt19937_64 random_;
    std::ostringstream text_;
    int tasks_ = 0;
};

inline std::string randomCancellations(std::uint64_t seed) { return CancellationWriter(seed).write(); }

} // namespace interleave::testing

#include "core/python/vm/Traceback.h"

#include "core/python/vm/TracebackMessage.h"

#include <algorithm>
#include <deque>
#include <set>

namespace interleave::python {

namespace {

constexpr std::size_t groupWidth = 15;
constexpr std::size_t groupDepth = 10;

/// An exception with what is printed in front of it and inside it.
struct Report {
    const Exception* exception = nullptr;
    Report* earlier = nullptr; ///< its cause or context
    bool isCause = false;
    const std::vector<Value>* members = nullptr; ///< nullptr: no group
    std::vector<Report*> inner;                  ///< those members that are printed
    std::size_t depth = 0;                       ///< groups around it
};

/// Finds what belongs to an exception. Every exception is chained to once only; who counts as seen depends on the order, which the printers do
/// not share: the interpreter's goes along a chain before it looks into groups, from the oldest on; the library's keeps a stack of work.
class Reports {
public:
    Reports(Vm& vm, TracebackPrinter printer) : vm_(vm), printer_(printer) {}

    Report* of(const Exception& exception)
    {
        Report* const first = make(exception, 0);
        work_ = {first};
        while (!work_.empty()) {
            Report* const next = work_.back();
            work_.pop_back();
            printer_ == TracebackPrinter::Interpreter ? followChain(*next) : followStep(*next);
        }
        return first;
    }

private:
    Report* make(const Exception& exception, std::size_t depth)
    {
        if (printer_ == TracebackPrinter::Library) {
            seen_.insert(&exception);
        }
        Report& made = all_.emplace_back();
        made.exception = &exception;
        made.depth = depth;
        const auto* members = exception.type()->isSubclassOf(vm_.types.baseExceptionGroup) ? as<TupleObject>(exception.value) : nullptr;
        made.members = members ? &members->items : nullptr;
        return &made;
    }

    /// Sets `earlier` of a report.
    void chain(Report& report)
    {
        const Exception& e = *report.exception;
        const auto* cause = as<Exception>(e.cause);
        if (cause && !seen_.contains(cause)) {
            report.isCause = true;
            report.earlier = make(*cause, report.depth);
            return;
        }
        const auto* context = e.suppressContext || (cause && printer_ == TracebackPrinter::Interpreter) ? nullptr : as<Exception>(e.context);
        if (context && !seen_.contains(context)) {
            report.earlier = make(*context, report.depth);
        }
    }

    void enter(Report& report)
    {
        const std::size_t shown = report.members && report.depth < groupDepth ? std::min(groupWidth, report.members->size()) : 0;
        for (std::size_t i = 0; i < shown; ++i) {
            report.inner.push_back(make(*as<Exception>((*report.members)[i]), report.depth + 1));
        }
    }

    void followStep(Report& report)
    {
        chain(report);
        enter(report);
        if (report.earlier) {
            work_.push_back(report.earlier);
        }
        work_.insert(work_.end(), report.inner.begin(), report.inner.end());
    }

    void followChain(Report& report)
    {
        std::vector<Report*> links{&report};
        for (Report* link = &report; link; link = link->earlier) {
            seen_.insert(link->exception);
            chain(*link);
            if (link->earlier) {
                links.push_back(link->earlier);
            }
        }
        for (std::size_t i = 0; i < links.size(); ++i) { // the last on the stack comes first
            enter(*links[i]);
            work_.insert(work_.end(), links[i]->inner.rbegin(), links[i]->inner.rend());
        }
    }

    Vm& vm_;
    TracebackPrinter printer_;
    std::deque<Report> all_;
    std::set<const Exception*> seen_;
    std::vector<Report*> work_;
};

/// Writes reports, those inside groups with a margin.
class Writer {
public:
    Writer(Vm& vm, TracebackPrinter printer) : vm_(vm), printer_(printer) {}

    void write(const Report& last)
    {
        std::vector<const Report*> links{&last};
        while (links.back()->earlier) {
            links.push_back(links.back()->earlier);
        }
        const bool close = needClose_;
        for (std::size_t i = links.size(); i-- > 0;) {
            if (i + 1 < links.size()) {
                link(links[i]->isCause);
                if (printer_ == TracebackPrinter::Interpreter) {
                    needClose_ = close;
                }
            }
            links[i]->members ? writeGroup(*links[i]) : writeOne(*links[i], '|');
        }
    }

    std::string text;

private:
    std::string indentation() const { return std::string(2 * depth_, ' '); }

    /// Text of whole lines. Only the first has the margin where `first` says so.
    void emit(std::string_view lines, char margin = '|', bool first = false)
    {
        const std::string prefix = depth_ > 0 ? indentation() + margin + " " : std::string();
        for (std::size_t begin = 0; begin < lines.size();) {
            const std::size_t end = std::min(lines.find('\n', begin), lines.size() - 1) + 1;
            if (!first || begin == 0) {
                text += prefix;
            }
            text += lines.substr(begin, end - begin);
            begin = end;
        }
    }

    void link(bool isCause)
    {
        emit(isCause ? "\nThe above exception was the direct cause of the following exception:\n\n"
                     : "\nDuring handling of the above exception, another exception occurred:\n\n");
    }

    void writeOne(const Report& report, char margin)
    {
        const Exception& exception = *report.exception;
        // Where only the library's frames are left out, the header stands alone.
        const auto entries = entryTexts(exception, printer_);
        if (!exception.traceback.empty()) {
            emit(report.members ? "Exception Group Traceback (most recent call last):\n" : "Traceback (most recent call last):\n", margin);
            for (const std::string& entry : entries) {
                emit(entry);
            }
        }
        for (const std::string& piece : messageTexts(vm_, exception, printer_)) {
            emit(piece, '|', printer_ == TracebackPrinter::Interpreter);
        }
    }

    void writeGroup(const Report& report)
    {
        if (depth_ > groupDepth) {
            emit("... (max_group_depth is " + std::to_string(groupDepth) + ")\n");
            return;
        }
        const bool outermost = depth_ == 0;
        depth_ += outermost ? 1 : 0;
        writeOne(report, outermost ? '+' : '|');
        needClose_ = false;
        const std::size_t hidden = report.members->size() - report.inner.size();
        const std::size_t count = report.inner.size() + (hidden > 0 ? 1 : 0);
        for (std::size_t i = 0; i < count; ++i) {
            writeMember(report, i, i + 1 == count, hidden);
        }
        depth_ -= outermost ? 1 : 0;
    }

    void writeMember(const Report& group, std::size_t i, bool last, std::size_t hidden)
    {
        needClose_ = needClose_ || last; // whoever is last inside closes the frame
        const bool shown = i < group.inner.size();
        text += indentation() + (i == 0 ? "+-" : "  ") + "+---------------- " + (shown ? std::to_string(i + 1) : "...") + " ----------------\n";
        ++depth_;
        if (shown) {
            write(*group.inner[i]);
        } else {
            emit("and " + std::to_string(hidden) + " more exception" + (hidden > 1 ? "s" : "") + "\n");
        }
        if (last && needClose_) {
            text += indentation() + "+------------------------------------\n";
            needClose_ = false;
        }
        --depth_;
    }

    Vm& vm_;
    TracebackPrinter printer_;
    std::size_t depth_ = 0;
    bool needClose_ = false;
};

} // namespace

std::string exceptionText(Vm& vm, const Value& exception, TracebackPrinter printer)
{
    const Value hold = exception;
    Reports reports(vm, printer);
    Writer writer(vm, printer);
    writer.write(*reports.of(*as<Exception>(hold)));
    return std::move(writer.text);
}

std::string unraisableText(Vm& vm, const Value& exception)
{
    const Exception& raised = *as<Exception>(exception);
    std::string text;
    if (const auto entries = entryTexts(raised, TracebackPrinter::Interpreter); !entries.empty()) {
        text = "Traceback (most recent call last):\n";
        for (const std::string& entry : entries) {
            text += entry;
        }
    }
    return text + exceptionTypeName(*raised.type()) + ": " + safeText(vm, exception, "exception") + "\n";
}

} // namespace interleave::python

/// Thread: what the program and the library see of a ThreadLife.

#include "core/machine/Thread.h"

#include "core/machine/MachineState.h"

namespace interleave {

namespace {

ThreadLife& life(Thread& thread) { return static_cast<ThreadLife&>(thread); }
const ThreadLife& life(const Thread& thread) { return static_cast<const ThreadLife&>(thread); }

} // namespace

Machine& Thread::machine() const { return life(*this).machine_; }
Process& Thread::process() const { return life(*this).process_; }
const ThreadSpec& Thread::spec() const { return life(*this).spec_; }
LaneId Thread::lane() const { return life(*this).view_.id(); }
bool Thread::finished() const { return life(*this).isOver_; }
bool Thread::waiting() const { return life(*this).isInWait_; }
TaskId Thread::currentTask() const { return life(*this).view_.task(); }

void Thread::setCurrentTask(TaskId task)
{
    ThreadLife& self = life(*this);
    self.view_.setTask(task);
    if (self.gil_ && self.gil_->isHeldBy(self))
        self.gil_->holderChangedTask();
}

void Thread::setLine(std::uint32_t line)
{
    life(*this).view_.setLine(line);
}

void Thread::setRole(LaneRole role)
{
    ThreadLife& self = life(*this);
    self.spec_.role = role;
    if (self.view_.green())
        return;
    LaneInfo info = self.state_.book.lane(lane());
    info.role = role;
    self.state_.book.changeLane(info);
}

void Thread::setName(std::string name)
{
    ThreadLife& self = life(*this);
    self.spec_.name = std::move(name);
    if (self.view_.green())
        return;
    LaneInfo info = self.state_.book.lane(lane());
    info.name = self.spec_.name;
    self.state_.book.changeLane(info);
}

} // namespace interleave

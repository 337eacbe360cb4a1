/// One small run, held against its trace as text. After a wanted change: INTERLEAVE_UPDATE_GOLDEN=1 writes it anew, to be read as a diff.

#include "tests/core/MachineFixture.h"

#include <QFile>
#include <QtTest>

using namespace interleave;
using namespace interleave::testing;

namespace {

QByteArray golden(const QString& name, const std::string& actual)
{
    QFile file(QStringLiteral(INTERLEAVE_TEST_DATA "/core/golden/") + name);
    if (qEnvironmentVariableIsSet("INTERLEAVE_UPDATE_GOLDEN") && file.open(QIODevice::WriteOnly)) {
        file.write(actual.data(), static_cast<qint64>(actual.size()));
        file.close();
    }
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestMachineGolden : public QObject {
    Q_OBJECT

private slots:
    void twoWorkersAndThreeTasks();
};

void TestMachineGolden::twoWorkersAndThreeTasks()
{
    Rig rig;
    const Script task{atLine(3), compute(8ms), atLine(4), sleep(10ms)};
    rig.pool(rig.process(), 2, std::vector<Script>(3, task));
    QCOMPARE(rig.run(), MachineEnd::Finished);
    const std::string text = toText(rig.trace());
    QCOMPARE(QByteArray::fromStdString(text), golden(QStringLiteral("machine_two_workers_three_tasks.txt"), text));
}

QTEST_APPLESS_MAIN(TestMachineGolden)
#include "tst_machinegolden.moc"

#pragma once

/// The main() of a test that draws: without a display unless the surroundings choose a platform, in the C locale and with
/// the fonts of the system.

#include <QGuiApplication>
#include <QTest>

#define INTERLEAVE_OFFSCREEN_MAIN(TestClass)                 \
    int main(int argc, char** argv)                          \
    {                                                        \
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))   \
            qputenv("QT_QPA_PLATFORM", "offscreen");         \
        QGuiApplication application(argc, argv);             \
        TestClass test;                                      \
        return QTest::qExec(&test, argc, argv);              \
    }

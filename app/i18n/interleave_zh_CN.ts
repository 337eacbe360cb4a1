<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CardHeader</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Show its tasks and output</source>
        <translation>显示它的任务和输出</translation>
    </message>
</context>
<context>
    <name>ChipSet</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>What stops a program that would not end</source>
        <translation>用来终止不会自己结束的程序的上限</translation>
    </message>
    <message>
        <source>executed operations (usually %L1)</source>
        <translation>执行的操作数（默认 %L1）</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>simulated time (usually a year)</source>
        <translation>模拟时间（默认一年）</translation>
    </message>
    <message>
        <source>memory of the program&apos;s objects (usually %1)</source>
        <translation>程序对象占用的内存（默认 %1）</translation>
    </message>
    <message>
        <source>printed text (usually %1)</source>
        <translation>输出的文本（默认 %1）</translation>
    </message>
    <message>
        <source>tasks (usually %L1)</source>
        <translation>任务数（默认 %L1）</translation>
    </message>
    <message>
        <source>depth of calls (usually %1)</source>
        <translation>调用深度（默认 %1）</translation>
    </message>
    <message>
        <source>seed of whatever is random (usually 0)</source>
        <translation>随机数的种子（默认 0）</translation>
    </message>
    <message>
        <source>a scenario&apos;s name, a Python file, or - for standard input</source>
        <translation>场景名称、Python 文件，或用 - 表示标准输入</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>sync, threads, coroutines, processes or written;
may be repeated (usually the first four)</source>
        <translation>sync、threads、coroutines、processes 或 written；
可重复使用（默认前四个）</translation>
    </message>
    <message>
        <source>NAME=VALUE</source>
        <translation>名称=值</translation>
    </message>
    <message>
        <source>sets a parameter of the scenario; may be repeated</source>
        <translation>设置场景的参数；可重复使用</translation>
    </message>
    <message>
        <source>workers of the pools that the models make</source>
        <translation>各模型所建的池中工作者的数量</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>Shows what a concurrent Python program will do before anyone runs it.
Without a command the window opens.</source>
        <translation>在运行之前，展示一个并发 Python 程序将会做什么。
不带命令时打开窗口。</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>显示此帮助</translation>
    </message>
    <message>
        <source>the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>language of all texts (usually the system&apos;s)</source>
        <translation>界面语言（默认跟随系统）</translation>
    </message>
    <message>
        <source>&apos;interleave COMMAND --help&apos; tells more about a command.</source>
        <translation>用“interleave 命令 --help”查看某个命令的详细说明。</translation>
    </message>
    <message>
        <source>Runs a Python file in simulated time and prints what it prints.</source>
        <translation>在模拟时间中运行 Python 文件，并输出它的输出。</translation>
    </message>
    <message>
        <source>a Python file, or - for standard input</source>
        <translation>Python 文件，或用 - 表示标准输入</translation>
    </message>
    <message>
        <source>Runs a scenario under four concurrency models and compares them.</source>
        <translation>用四种并发模型运行一个场景并加以比较。</translation>
    </message>
    <message>
        <source>prints one JSON object instead of a table</source>
        <translation>输出一个 JSON 对象而不是表格</translation>
    </message>
    <message>
        <source>Lists the scenarios that come with the program.</source>
        <translation>列出程序自带的场景。</translation>
    </message>
    <message>
        <source>Draws the timelines of a scenario into a PNG or SVG file.</source>
        <translation>把场景的时间线画成 PNG 或 SVG 文件。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>the picture: a name that ends in .png or .svg</source>
        <translation>图片文件名，以 .png 或 .svg 结尾</translation>
    </message>
    <message>
        <source>colours (usually light)</source>
        <translation>配色（默认 light）</translation>
    </message>
    <message>
        <source>pixels per point of a PNG (usually 1)</source>
        <translation>PNG 每个点的像素数（默认 1）</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 需要一个值</translation>
    </message>
    <message>
        <source>Try &apos;%1&apos;.</source>
        <translation>请查看“%1”。</translation>
    </message>
    <message>
        <source>a command is missing</source>
        <translation>缺少命令</translation>
    </message>
    <message>
        <source>which file? Its name is missing</source>
        <translation>缺少文件名</translation>
    </message>
    <message>
        <source>which scenario? Its name is missing; &apos;interleave list&apos; shows them all</source>
        <translation>缺少场景名称；用“interleave list”查看全部场景</translation>
    </message>
    <message>
        <source>%1 takes a whole number from %2 to %3, not &apos;%4&apos;</source>
        <translation>%1 应为 %2 到 %3 之间的整数，而不是“%4”</translation>
    </message>
    <message>
        <source>%1 takes a number of seconds above 0, not &apos;%2&apos;</source>
        <translation>%1 应为大于 0 的秒数，而不是“%2”</translation>
    </message>
    <message>
        <source>there is no model &apos;%1&apos;; the models are %2</source>
        <translation>没有名为“%1”的模型；可用的模型有 %2</translation>
    </message>
    <message>
        <source>there is no model &apos;%1&apos;; did you mean &apos;%2&apos;? The models are %3</source>
        <translation>没有名为“%1”的模型；您是否想用“%2”？可用的模型有 %3</translation>
    </message>
    <message>
        <source>--theme is light or dark, not &apos;%1&apos;</source>
        <translation>--theme 只能是 light 或 dark，而不是“%1”</translation>
    </message>
    <message>
        <source>where to? Say it with --out FILE.png or --out FILE.svg</source>
        <translation>缺少输出文件；请用 --out 文件.png 或 --out 文件.svg 指定</translation>
    </message>
    <message>
        <source>&apos;%1&apos; ends neither in .png nor in .svg, so its format is not known</source>
        <translation>“%1”既不以 .png 也不以 .svg 结尾，无法确定格式</translation>
    </message>
    <message>
        <source>--language is en or zh_CN, not &apos;%1&apos;</source>
        <translation>--language 只能是 en 或 zh_CN，而不是“%1”</translation>
    </message>
    <message>
        <source>there is no option &apos;%1&apos;</source>
        <translation>没有“%1”这个选项</translation>
    </message>
    <message>
        <source>there is no option &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>没有“%1”这个选项；您是否想用“%2”？</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is one argument too many</source>
        <translation>多余的参数“%1”</translation>
    </message>
    <message>
        <source>there is no command &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>没有“%1”这个命令；您是否想用“%2”？</translation>
    </message>
    <message>
        <source>there is no command &apos;%1&apos;; &apos;interleave python %1&apos; runs that file</source>
        <translation>没有“%1”这个命令；要运行该文件，请用“interleave python %1”</translation>
    </message>
    <message>
        <source>there is no command &apos;%1&apos;</source>
        <translation>没有“%1”这个命令</translation>
    </message>
    <message>
        <source>The picture is in %1</source>
        <translation>图片已保存到 %1</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>Which model?</source>
        <translation>选哪种模型？</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>常见错误</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>常用模式</translation>
    </message>
    <message>
        <source>What things cost</source>
        <translation>各种代价</translation>
    </message>
    <message>
        <source>A closer look</source>
        <translation>深入一步</translation>
    </message>
    <message>
        <source>workers: %1</source>
        <translation>工作者：%1</translation>
    </message>
    <message>
        <source>cores: %1</source>
        <translation>核心：%1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation>总耗时</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>%1, %2 at %3:</source>
        <translation>%1，%3 时%2：</translation>
    </message>
    <message>
        <source>the output could not be written</source>
        <translation>无法写入输出</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>抛出异常</translation>
    </message>
    <message>
        <source>deadlocked</source>
        <translation>死锁</translation>
    </message>
    <message>
        <source>limit reached</source>
        <translation>达到上限</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>无法运行</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>stopped after %L1 operations; --max-operations allows more</source>
        <translation>执行 %L1 个操作后被终止；可用 --max-operations 提高上限</translation>
    </message>
    <message>
        <source>stopped at %1 of simulated time; --max-time allows more</source>
        <translation>模拟时间到 %1 时被终止；可用 --max-time 提高上限</translation>
    </message>
    <message>
        <source>stopped at %1 MiB of memory; --max-memory allows more</source>
        <translation>内存达到 %1 MiB 时被终止；可用 --max-memory 提高上限</translation>
    </message>
    <message>
        <source>stopped after %1 MiB of output; --max-output allows more</source>
        <translation>输出达到 %1 MiB 后被终止；可用 --max-output 提高上限</translation>
    </message>
    <message>
        <source>stopped at %L1 tasks; --max-tasks allows more</source>
        <translation>任务达到 %L1 个时被终止；可用 --max-tasks 提高上限</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1（第 %2 行）</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is larger than 8 MiB; that is no program to simulate</source>
        <translation>“%1”超过 8 MiB，不是可以模拟的程序</translation>
    </message>
    <message>
        <source>standard input cannot be read</source>
        <translation>无法读取标准输入</translation>
    </message>
    <message>
        <source>there is no file &apos;%1&apos;</source>
        <translation>没有文件“%1”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder, not a Python file</source>
        <translation>“%1”是文件夹，不是 Python 文件</translation>
    </message>
    <message>
        <source>there is no scenario &apos;%1&apos;, and no such file; &apos;interleave list&apos; shows the scenarios</source>
        <translation>没有名为“%1”的场景，也没有这样的文件；用“interleave list”查看全部场景</translation>
    </message>
    <message>
        <source>there is no scenario &apos;%1&apos;, and no such file; did you mean &apos;%2&apos;?</source>
        <translation>没有名为“%1”的场景，也没有这样的文件；您是否想用“%2”？</translation>
    </message>
    <message>
        <source>--set %1: this scenario has no parameters</source>
        <translation>--set %1：该场景没有参数</translation>
    </message>
    <message>
        <source>there is no parameter &apos;%1&apos;; there are %2</source>
        <translation>没有参数“%1”；可用的参数有 %2</translation>
    </message>
    <message>
        <source>there is no parameter &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>没有参数“%1”；您是否想用“%2”？</translation>
    </message>
    <message>
        <source>prints what ran when, after the program&apos;s output</source>
        <translation>在程序的输出之后打印何时运行了什么</translation>
    </message>
    <message>
        <source>draws the timeline with ASCII characters only</source>
        <translation>只用 ASCII 字符绘制时间线</translation>
    </message>
    <message>
        <source>writes what ran when as JSON for Perfetto and chrome://tracing</source>
        <translation>把何时运行了什么写成 JSON，供 Perfetto 和 chrome://tracing 打开</translation>
    </message>
    <message>
        <source>the trace could not be written to &apos;%1&apos;: %2</source>
        <translation>无法把运行记录写入“%1”：%2</translation>
    </message>
    <message>
        <source>a step that took no time</source>
        <translation>不占时间的一步</translation>
    </message>
    <message>
        <source>simulated time: %1</source>
        <translation>模拟时间：%1</translation>
    </message>
    <message>
        <source>and %L1 rows more</source>
        <translation>还有 %L1 行</translation>
    </message>
    <message>
        <source>The simulated computer</source>
        <translation>模拟的计算机</translation>
    </message>
    <message>
        <source>cores (usually 4); host: as many as this computer has</source>
        <translation>核心数（默认 4）；host：与本机相同</translation>
    </message>
    <message>
        <source>who gets the GIL when several wait: the longest waiter,
or any of them by --seed (usually fifo)</source>
        <translation>多个线程等待时谁得到 GIL：等得最久的，
或由 --seed 随机决定（默认 fifo）</translation>
    </message>
    <message>
        <source>no GIL: threads share the cores</source>
        <translation>没有 GIL：线程共享各个核心</translation>
    </message>
    <message>
        <source>what switching, starting and handing over costs: nothing,
or what was measured with CPython (usually ideal)</source>
        <translation>切换、启动和交接的开销：为零，
或采用在 CPython 上测得的值（默认 ideal）</translation>
    </message>
    <message>
        <source>sets one of the costs, as thread_start=0.1ms; may be repeated</source>
        <translation>设置单项开销，如 thread_start=0.1ms；可重复</translation>
    </message>
    <message>
        <source>--gil-order is fifo or random, not &apos;%1&apos;</source>
        <translation>--gil-order 只能是 fifo 或 random，而不是“%1”</translation>
    </message>
    <message>
        <source>--costs is ideal or cpython, not &apos;%1&apos;</source>
        <translation>--costs 只能是 ideal 或 cpython，而不是“%1”</translation>
    </message>
    <message>
        <source>--cost takes NAME=VALUE with a value such as 0.1ms, 25us or 0.002 (seconds), not &apos;%1&apos;</source>
        <translation>--cost 的形式是 NAME=VALUE，值如 0.1ms、25us 或 0.002（秒），而不是“%1”</translation>
    </message>
    <message>
        <source>there is no cost &apos;%1&apos;; the costs are %2</source>
        <translation>没有名为“%1”的开销；可用的有 %2</translation>
    </message>
    <message>
        <source>there is no cost &apos;%1&apos;; did you mean &apos;%2&apos;? The costs are %3</source>
        <translation>没有名为“%1”的开销；是否想用“%2”？可用的有 %3</translation>
    </message>
    <message>
        <source>no GIL</source>
        <translation>无 GIL</translation>
    </message>
    <message>
        <source>switch interval: %1</source>
        <translation>切换间隔：%1</translation>
    </message>
    <message>
        <source>GIL in random order, seed %1</source>
        <translation>GIL 随机交接，种子 %1</translation>
    </message>
    <message>
        <source>CPython&apos;s costs</source>
        <translation>CPython 的开销</translation>
    </message>
    <message>
        <source>costs of your own</source>
        <translation>自定义开销</translation>
    </message>
    <message>
        <source>in a circle: %1</source>
        <translation>形成循环：%1</translation>
    </message>
    <message>
        <source>Deadlock at %1: nothing can go on.</source>
        <translation>%1 时死锁：没有任何部分能继续运行。</translation>
    </message>
    <message>
        <source>how long a thread waits for the GIL before it asks for it
(usually 0.005)</source>
        <translation>线程等待 GIL 多久之后要求交出
（默认 0.005）</translation>
    </message>
    <message>
        <source>a GIL, also for a scenario that is meant to run without</source>
        <translation>使用 GIL，即使场景本来设定为不用</translation>
    </message>
    <message>
        <source>METHOD</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>how processes begin: fork, spawn or forkserver (usually fork)</source>
        <translation>进程的启动方式：fork、spawn 或 forkserver（默认 fork）</translation>
    </message>
    <message>
        <source>tells more about each model: states, cores, switches, memory,
and what decided how long it took</source>
        <translation>详细说明每个模型：状态、核心、切换、内存，
以及是什么决定了耗时</translation>
    </message>
    <message>
        <source>prints what ran when, all models on one time axis</source>
        <translation>打印何时运行了什么，所有模型共用一条时间轴</translation>
    </message>
    <message>
        <source>Runs a scenario with every combination of values and writes a CSV table.</source>
        <translation>用取值的每种组合运行一个场景，并写出 CSV 表格。</translation>
    </message>
    <message>
        <source>NAME=VALUES</source>
        <translation>名称=多个值</translation>
    </message>
    <message>
        <source>values of a parameter: A..B, A..B..STEP, or A,B,C;
may be repeated, for every combination</source>
        <translation>一个参数的多个值：A..B、A..B..步长 或 A,B,C；
可重复，取所有组合</translation>
    </message>
    <message>
        <source>the table; - is standard output. What a file has already
is not computed again</source>
        <translation>表格文件；- 表示标准输出。
文件中已有的内容不会重新计算</translation>
    </message>
    <message>
        <source>only part I of N, to share the work between computers</source>
        <translation>只计算 N 份中的第 I 份，以便多台计算机分担</translation>
    </message>
    <message>
        <source>simulations at the same time (usually one a core)</source>
        <translation>同时进行的模拟数（默认每个核心一个）</translation>
    </message>
    <message>
        <source>prints one JSON object instead of a list</source>
        <translation>打印一个 JSON 对象，而不是列表</translation>
    </message>
    <message>
        <source>Prints the source of a scenario, to read it or to change a copy.</source>
        <translation>打印一个场景的源代码，以便阅读或修改其副本。</translation>
    </message>
    <message>
        <source>a scenario&apos;s name</source>
        <translation>场景的名称</translation>
    </message>
    <message>
        <source>%1 takes whole numbers from 1 to %2, such as 4, 1..8, 2..16..2 or 1,2,4; not &apos;%3&apos;</source>
        <translation>%1 需要 1 到 %2 的整数，例如 4、1..8、2..16..2 或 1,2,4，而不是“%3”</translation>
    </message>
    <message>
        <source>--start-method is fork, spawn or forkserver, not &apos;%1&apos;</source>
        <translation>--start-method 是 fork、spawn 或 forkserver，而不是“%1”</translation>
    </message>
    <message>
        <source>%1 and %2 contradict each other; give one of them</source>
        <translation>%1 与 %2 互相矛盾；请只给出其中一个</translation>
    </message>
    <message>
        <source>--trace needs a file: standard output is taken</source>
        <translation>--trace 需要一个文件：标准输出已被占用</translation>
    </message>
    <message>
        <source>where to? Say it with --csv FILE.csv, or --csv - for standard output</source>
        <translation>写到哪里？请用 --csv 文件.csv 指定，或用 --csv - 写到标准输出</translation>
    </message>
    <message>
        <source>--shard takes I/N, part I of N from 1/N to N/N, not &apos;%1&apos;</source>
        <translation>--shard 需要 I/N，即 N 份中的第 I 份，从 1/N 到 N/N，而不是“%1”</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>start method: %1</source>
        <translation>启动方式：%1</translation>
    </message>
    <message>
        <source>and %L1 more</source>
        <translation>另有 %L1 个</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a state and its time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>没有耗时</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 % used (cores: %2), %3 of computing</source>
        <translation>使用率 %1 %（核心：%2），计算 %3</translation>
    </message>
    <message>
        <source>%L1 forced, %L2 voluntary</source>
        <translation>强制 %L1 次，主动 %L2 次</translation>
    </message>
    <message>
        <source>%L1 finished</source>
        <translation>%L1 个完成</translation>
    </message>
    <message>
        <source>%L1 failed</source>
        <translation>%L1 个失败</translation>
    </message>
    <message>
        <source>%L1 cancelled</source>
        <translation>%L1 个取消</translation>
    </message>
    <message>
        <source>%L1 pending</source>
        <translation>%L1 个未完成</translation>
    </message>
    <message>
        <source>no tasks</source>
        <translation>没有任务</translation>
    </message>
    <message>
        <source>at most %L1 at once</source>
        <translation>同时最多 %L1 个</translation>
    </message>
    <message>
        <source>%L1 workers</source>
        <translation>%L1 个工作线程</translation>
    </message>
    <message>
        <source>Python %1</source>
        <translation>Python %1</translation>
    </message>
    <message>
        <source>processes %1</source>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>threads %1</source>
        <translation>线程 %1</translation>
    </message>
    <message>
        <source>tasks %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>about %1 at %2: %3</source>
        <translation>约 %1（在 %2 时）：%3</translation>
    </message>
    <message>
        <source> (line %1)</source>
        <translation>（第 %1 行）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Threads</source>
        <comment>the threads of a run</comment>
        <translation>线程</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>关键路径</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a thread and its times</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>its steps: begin, length, what</source>
        <translation>各步：开始、时长、内容</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>another sweep is writing to &apos;%1&apos;</source>
        <translation>另一个 sweep 正在写入“%1”</translation>
    </message>
    <message>
        <source>line %1 of &apos;%2&apos; is not from this sweep: its scenario, values, settings or part are others. It stays as it is; choose another file, or delete this one</source>
        <translation>“%2”的第 %1 行不属于这次 sweep：场景、取值、设置或份额不同。文件保持原样；请选择另一个文件，或删除它</translation>
    </message>
    <message>
        <source>--set %1%2: takes a value, a list such as 1,2,5, or a range such as 1..9 or 0..1..0.25 (first, last, step)</source>
        <translation>--set %1%2：需要一个值，或列表（如 1,2,5），或范围（如 1..9 或 0..1..0.25：首、尾、步长）</translation>
    </message>
    <message>
        <source>these are more than %L1 combinations; divide them</source>
        <translation>组合超过 %L1 种；请分开进行</translation>
    </message>
    <message>
        <source>stopped: %L1 of %L2 rows were written</source>
        <translation>已停止：共 %L2 行，已写出 %L1 行</translation>
    </message>
    <message>
        <source>stopped: %L1 of %L2 rows are in %3; the same command again goes on with the rest</source>
        <translation>已停止：共 %L2 行，%3 中已有 %L1 行；再次执行同一命令会继续其余部分</translation>
    </message>
    <message>
        <source>%L1 rows are in %2; %L3 of them were there before</source>
        <translation>%2 中有 %L1 行，其中 %L3 行原已存在</translation>
    </message>
    <message>
        <source>%L1 rows are in %2</source>
        <translation>%2 中有 %L1 行</translation>
    </message>
    <message>
        <source>stopping after the runs in work; Ctrl-C again gives them up</source>
        <translation>正在进行的运行结束后停止；再按 Ctrl-C 则放弃它们</translation>
    </message>
    <message>
        <source>%L1 of %L2 rows</source>
        <translation>%L1 / %L2 行</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>its %L1 steps by line: time, steps, what</source>
        <translation>%L1 步，按行合计：时间、步数、内容</translation>
    </message>
    <message>
        <source>tells which tasks are done and which are pending then</source>
        <translation>列出那一刻哪些任务已完成、哪些未完成</translation>
    </message>
    <message>
        <source>%1 takes a number of seconds from 0 on, not &apos;%2&apos;</source>
        <translation>%1 需要不小于 0 的秒数，而不是“%2”</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a set of tasks and how many it has</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a set of tasks and their names</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>在 %1 时</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>True or False</source>
        <translation>True 或 False</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 到 %2 的整数</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 的数</translation>
    </message>
    <message>
        <source>--set takes NAME=VALUE, not &apos;%1&apos;</source>
        <translation>--set 需要 名称=值，而不是“%1”</translation>
    </message>
    <message>
        <source>%1 takes %2, not &apos;%3&apos;</source>
        <comment>a parameter, its values, and what was given</comment>
        <translation>%1 需要 %2，而不是“%3”</translation>
    </message>
</context>
<context>
    <name>EmptyStage</name>
    <message>
        <source>Choose a scenario on the left, or drop a Python file here.</source>
        <translation>请在左侧选择一个场景，或把 Python 文件拖到这里。</translation>
    </message>
</context>
<context>
    <name>ErrorBanner</name>
    <message>
        <source>The picture below is the last good one.</source>
        <translation>下面是上一次成功的画面。</translation>
    </message>
</context>
<context>
    <name>ExportPopup</name>
    <message>
        <source>Export the timelines</source>
        <translation>导出时间线</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>What is visible</source>
        <translation>可见部分</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
</context>
<context>
    <name>FileDropArea</name>
    <message>
        <source>Drop to open</source>
        <translation>松开以打开</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Search scenarios</source>
        <translation>搜索场景</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>A Python file (Ctrl+O), or drop it here</source>
        <translation>打开 Python 文件（Ctrl+O），也可以直接拖进来</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Take the program in the clipboard</source>
        <translation>使用剪贴板中的程序</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Scenarios and parameters</source>
        <translation>场景和参数</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
    <message>
        <source>Tasks, inspector and output</source>
        <translation>任务、检查器和输出</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Simulate and play from the start (F5)</source>
        <translation>模拟并从头播放（F5）</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save the timelines as a picture (Ctrl+E)</source>
        <translation>把时间线保存为图片（Ctrl+E）</translation>
    </message>
    <message>
        <source>中文 / English</source>
        <translation>中文 / English</translation>
    </message>
    <message>
        <source>Language: 中文 or English</source>
        <translation>语言：中文或 English</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>InspectorPane</name>
    <message>
        <source>Nothing selected</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Click a piece of a lane to see what it does and why it waits.</source>
        <translation>点击泳道中的一段，查看它在做什么、为什么等待。</translation>
    </message>
    <message>
        <source>Cause ]</source>
        <translation>原因 ]</translation>
    </message>
    <message>
        <source>Select what it waits for (])</source>
        <translation>选择它所等待的对象（]）</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>step back and forth</source>
        <translation>后退、前进一步</translation>
    </message>
    <message>
        <source>to the start, to the end</source>
        <translation>到开头、到结尾</translation>
    </message>
    <message>
        <source>zoom in and out at the pointer</source>
        <translation>在指针处放大、缩小</translation>
    </message>
    <message>
        <source>move left and right</source>
        <translation>左右移动</translation>
    </message>
    <message>
        <source>show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>fit the selected span</source>
        <translation>适合所选的一段</translation>
    </message>
    <message>
        <source>zoom at the pointer</source>
        <translation>在指针处缩放</translation>
    </message>
    <message>
        <source>scroll</source>
        <translation>滚动</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>to the cause of the selected wait</source>
        <translation>转到所选等待的原因</translation>
    </message>
    <message>
        <source>search scenarios</source>
        <translation>搜索场景</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>open a Python file</source>
        <translation>打开 Python 文件</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>LegendEntry</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Hide this state</source>
        <translation>隐藏此状态</translation>
    </message>
    <message>
        <source>Show this state</source>
        <translation>显示此状态</translation>
    </message>
</context>
<context>
    <name>LoopPane</name>
    <message>
        <source>Inside the loop</source>
        <translation>事件循环内部</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>在 %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>timers</source>
        <translation>定时器</translation>
    </message>
</context>
<context>
    <name>MachineGroup</name>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to four cores, one GIL and no costs</source>
        <translation>恢复为四个核心、一个 GIL、没有开销</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>工作者</translation>
    </message>
    <message>
        <source>How many threads or processes the pools of the models have.</source>
        <translation>各模型的池中有多少个线程或进程。</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>How many threads the computer can really execute at the same moment.</source>
        <translation>计算机同一时刻真正能执行多少个线程。</translation>
    </message>
    <message>
        <source>GIL</source>
        <translation>GIL</translation>
    </message>
    <message>
        <source>Who gets the GIL when several threads wait: the longest waiter, or any of them. Or no GIL at all, as in free-threaded Python.</source>
        <translation>多个线程等待时谁得到 GIL：等得最久的，或其中随机一个。也可以没有 GIL，即自由线程版的 Python。</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>按顺序</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Switch interval</source>
        <translation>切换间隔</translation>
    </message>
    <message>
        <source>How long a thread waits for the GIL before the one that has it must let go (sys.setswitchinterval).</source>
        <translation>线程等待 GIL 多久之后，持有者必须放手（sys.setswitchinterval）。</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>What switching, starting threads and processes and handing data over costs: nothing, or what was measured with CPython 3.11.</source>
        <translation>切换、启动线程和进程、传递数据的开销：为零，或采用在 CPython 3.11 上测得的值。</translation>
    </message>
    <message>
        <source>CPython</source>
        <translation>CPython</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Another number draws another order of the threads that wait for the GIL.</source>
        <translation>换一个数，等待 GIL 的线程就换一种顺序。</translation>
    </message>
    <message>
        <source>Set for this scenario.</source>
        <translation>由此场景设定。</translation>
    </message>
    <message>
        <source>fork copies the process, spawn begins a new Python, forkserver forks an empty one. They differ in what a start costs.</source>
        <translation>fork 复制进程，spawn 启动全新的 Python，forkserver 复制一个空进程。它们的启动开销不同。</translation>
    </message>
    <message>
        <source>Start method</source>
        <translation>启动方式</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Interleave</source>
        <translation>%1 – Interleave</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>在 %1</translation>
    </message>
</context>
<context>
    <name>OpenDialog</name>
    <message>
        <source>Open a Python file</source>
        <translation>打开 Python 文件</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>OutcomeSentence</name>
    <message>
        <source>Waits for ever.</source>
        <translation>永远等待。</translation>
    </message>
    <message>
        <source>Cannot run this way: %1.</source>
        <translation>不能这样运行：%1。</translation>
    </message>
    <message>
        <source>Interleave does not support this: %1.</source>
        <translation>Interleave 不支持：%1。</translation>
    </message>
    <message>
        <source>Ended by %1.</source>
        <translation>因 %1 而结束。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Python cannot read this: %1.</source>
        <translation>Python 无法读取：%1。</translation>
    </message>
    <message>
        <source>Deadlock at %1: %2</source>
        <translation>%1 时死锁：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Waits for ever: %1.</source>
        <translation>永远等待：%1。</translation>
    </message>
    <message numerus="yes">
        <source>Waits for ever: %1, and %n more.</source>
        <translation>
            <numerusform>永远等待：%1，还有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: too many operations. The picture is partial.</source>
        <translation>已停止：操作过多。画面不完整。</translation>
    </message>
    <message>
        <source>Stopped: it runs too long. The picture is partial.</source>
        <translation>已停止：运行时间过长。画面不完整。</translation>
    </message>
    <message>
        <source>Stopped: it needs too much memory. The picture is partial.</source>
        <translation>已停止：需要的内存过多。画面不完整。</translation>
    </message>
    <message>
        <source>Stopped: it prints too much. The picture is partial.</source>
        <translation>已停止：输出过多。画面不完整。</translation>
    </message>
    <message>
        <source>Stopped: too many tasks. The picture is partial.</source>
        <translation>已停止：任务过多。画面不完整。</translation>
    </message>
    <message>
        <source>Stopped at a limit. The picture is partial.</source>
        <translation>已达到限制而停止。画面不完整。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message>
        <source>a task or future</source>
        <translation>某个任务或 future</translation>
    </message>
    <message>
        <source>a lock, an event or a queue</source>
        <translation>某个锁、事件或队列</translation>
    </message>
    <message>
        <source>something from outside</source>
        <translation>外部的事件</translation>
    </message>
    <message>
        <source>the GIL</source>
        <translation>GIL</translation>
    </message>
    <message>
        <source>a free worker</source>
        <translation>空闲的工作者</translation>
    </message>
    <message>
        <source>something that never comes</source>
        <translation>永远不会到来的事件</translation>
    </message>
    <message>
        <source>%1 has held it since %2</source>
        <translation>%1 自 %2 起持有它</translation>
    </message>
    <message>
        <source>%1 holds it</source>
        <translation>%1 持有它</translation>
    </message>
    <message>
        <source>it has held that itself since %1</source>
        <translation>它自己从 %1 起就持有它</translation>
    </message>
    <message>
        <source>it holds that itself</source>
        <translation>它自己持有它</translation>
    </message>
    <message>
        <source>nothing will end that</source>
        <translation>没有什么会结束这一等待</translation>
    </message>
    <message>
        <source>%1 has to get on first</source>
        <translation>%1 必须先继续下去</translation>
    </message>
    <message>
        <source>%1 has waited for %2 since %3</source>
        <translation>%1 自 %3 起一直等待 %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>a wait; why it does not end</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1 waits for %2, which it holds itself</source>
        <translation>%1 等待 %2，而它自己持有 %2</translation>
    </message>
    <message>
        <source>%1 waits for %2, which %3 holds</source>
        <translation>%1 等待 %2，而 %2 由 %3 持有</translation>
    </message>
    <message>
        <source>%1 waits for %2, which has to wait for %3</source>
        <translation>%1 等待 %2，而 %2 必须等待 %3</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 waits for %2</source>
        <translation>%1 等待 %2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the waits of a circle</comment>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>%1; and so on, %n waits in a circle.</source>
        <translation>
            <numerusform>%1；如此循环，共 %n 个等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>What goes to another process has to be pickled; locks, queues, futures and functions inside functions cannot be.</source>
        <translation>传给另一个进程的东西必须能被序列化（pickle）；锁、队列、future 和函数里的函数都不行。</translation>
    </message>
</context>
<context>
    <name>OutputPane</name>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Nothing printed yet.</source>
        <translation>还没有输出。</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to what the file says</source>
        <translation>恢复为文件中的值</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Time axis: drag to move the playhead</source>
        <translation>时间轴：拖动以移动播放头</translation>
    </message>
</context>
<context>
    <name>ScenarioList</name>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>No scenario has these words.</source>
        <translation>没有含这些词的场景。</translation>
    </message>
</context>
<context>
    <name>SetsPane</name>
    <message>
        <source>Pending</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Tasks done over time</source>
        <translation>随时间完成的任务</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>SimulationProgress</name>
    <message>
        <source>Simulating</source>
        <translation>正在模拟</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
</context>
<context>
    <name>SpanExplanation</name>
    <message numerus="yes">
        <source>It could run, but all %n cores are busy.</source>
        <translation>
            <numerusform>它可以运行，但 %n 个核心都在忙。</numerusform>
        </translation>
    </message>
    <message>
        <source>The worker comes up. That takes %1.</source>
        <translation>工作者正在启动，需要 %1。</translation>
    </message>
    <message>
        <source>Arguments or results are turned into bytes for another process.</source>
        <translation>参数或结果正被转换成字节，以便交给另一个进程。</translation>
    </message>
    <message>
        <source>The bytes travel from one process to another.</source>
        <translation>字节正从一个进程传到另一个进程。</translation>
    </message>
    <message>
        <source>A thread</source>
        <translation>某个线程</translation>
    </message>
    <message>
        <source>%1 holds the GIL until it is taken away: the %2 switch interval has ended.</source>
        <translation>%1 持有 GIL，直到被收走：%2 的切换间隔已到。</translation>
    </message>
    <message>
        <source>It executes Python.</source>
        <translation>它在执行 Python。</translation>
    </message>
    <message>
        <source>It executes line %1.</source>
        <translation>它在执行第 %1 行。</translation>
    </message>
    <message>
        <source> At %1 the GIL is taken away, since the %2 switch interval has ended.</source>
        <translation>在 %1，GIL 被收走，因为 %2 的切换间隔已到。</translation>
    </message>
    <message>
        <source>It must let go when it waits itself, or when the %1 switch interval ends.</source>
        <translation>当它自己要等待，或者 %1 的切换间隔结束时，必须释放。</translation>
    </message>
    <message>
        <source>Another thread holds the GIL. %1</source>
        <translation>另一个线程持有 GIL。%1</translation>
    </message>
    <message>
        <source>%1 holds it. %2</source>
        <translation>%1 持有它。%2</translation>
    </message>
    <message>
        <source>%1 holds it and computes task %2. %3</source>
        <translation>%1 持有它，正在计算任务 %2。%3</translation>
    </message>
    <message>
        <source>The event loop has nothing to do until %1.</source>
        <translation>事件循环在 %1 之前无事可做。</translation>
    </message>
    <message>
        <source>It waits for an answer until %1. Meanwhile it needs neither the GIL nor a core.</source>
        <translation>它等待应答，直到 %1。其间既不需要 GIL，也不需要核心。</translation>
    </message>
    <message>
        <source>It blocks the whole event loop until %1: no other task can run.</source>
        <translation>它阻塞整个事件循环，直到 %1：其他任务都无法运行。</translation>
    </message>
    <message>
        <source>It sleeps until %1, and nothing else is done meanwhile.</source>
        <translation>它休眠到 %1，其间什么也不做。</translation>
    </message>
    <message>
        <source>It sleeps until %1. It has given the GIL up, so that other threads can run.</source>
        <translation>它休眠到 %1。它已释放 GIL，其他线程可以运行。</translation>
    </message>
    <message>
        <source>It sleeps until %1. The event loop runs other tasks meanwhile.</source>
        <translation>它休眠到 %1。其间事件循环运行其他任务。</translation>
    </message>
    <message>
        <source>It sleeps until %1. The other processes go on.</source>
        <translation>它休眠到 %1。其他进程继续运行。</translation>
    </message>
    <message>
        <source>It sleeps until %1.</source>
        <translation>它休眠到 %1。</translation>
    </message>
    <message>
        <source>It waits for something that another one holds.</source>
        <translation>它在等待别人持有的东西。</translation>
    </message>
    <message>
        <source>It waits for %1.</source>
        <translation>它等待 %1。</translation>
    </message>
    <message>
        <source>It goes on when what it waits for is done.</source>
        <translation>它等待的事情完成后，它才继续。</translation>
    </message>
    <message>
        <source>It goes on when task %1 is done.</source>
        <translation>任务 %1 完成后，它才继续。</translation>
    </message>
    <message>
        <source>It is ready, but the event loop is busy with others. Its turn comes at %1.</source>
        <translation>它已就绪，但事件循环正忙于其他任务。在 %1 轮到它。</translation>
    </message>
    <message>
        <source>All workers are busy. It gets one at %1.</source>
        <translation>所有工作者都在忙。它在 %1 得到一个。</translation>
    </message>
    <message>
        <source> %1 has waited for it since %2.</source>
        <translation>%1 自 %2 起一直在等它。</translation>
    </message>
    <message>
        <source>%1 holds the GIL and lets it go by itself at %2.</source>
        <translation>%1 持有 GIL，在 %2 主动释放。</translation>
    </message>
</context>
<context>
    <name>SpeedBox</name>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed %1×</source>
        <translation>速度 %1×</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>实时</translation>
    </message>
</context>
<context>
    <name>TimeShares</name>
    <message>
        <source>Where the time goes</source>
        <translation>时间花在哪里</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Task %1 on %2</source>
        <translation>任务 %1，在 %2 上</translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>held</source>
        <translation>被持有</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>%1 spans in this pixel column, mostly: %2</source>
        <translation>此像素列中有 %1 段，主要是：%2</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>工作者 %1</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>event loop</source>
        <translation>事件循环</translation>
    </message>
    <message>
        <source>Others are ahead of it in the ready queue.</source>
        <translation>就绪队列中还有其他任务排在它前面。</translation>
    </message>
    <message>
        <source>No worker is free yet.</source>
        <translation>暂时没有空闲的工作者。</translation>
    </message>
    <message>
        <source>It waits for %1.</source>
        <translation>它在等待 %1。</translation>
    </message>
    <message>
        <source>The GIL was held by %1.</source>
        <translation>GIL 由 %1 持有。</translation>
    </message>
    <message>
        <source>one worker</source>
        <translation>1 个工作者</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 个工作者</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>waits for a core</source>
        <translation>等待核心</translation>
    </message>
    <message>
        <source>waits for the GIL</source>
        <translation>等待 GIL</translation>
    </message>
    <message>
        <source>waits for I/O</source>
        <translation>等待 I/O</translation>
    </message>
    <message>
        <source>sleeping</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>waits for a lock</source>
        <translation>等待锁</translation>
    </message>
    <message>
        <source>waits for a task</source>
        <translation>等待任务</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>pickling</source>
        <translation>序列化</translation>
    </message>
    <message>
        <source>handing over</source>
        <translation>传递</translation>
    </message>
    <message>
        <source>sleep</source>
        <comment>inside a bar, as short as possible</comment>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Synchronous</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Coroutines</source>
        <translation>协程</translation>
    </message>
    <message>
        <source>Process pool</source>
        <translation>进程池</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原样运行</translation>
    </message>
    <message>
        <source>one process</source>
        <translation>1 个进程</translation>
    </message>
    <message>
        <source>%1 processes</source>
        <translation>%1 个进程</translation>
    </message>
    <message>
        <source>one thread</source>
        <translation>1 个线程</translation>
    </message>
    <message>
        <source>one event loop</source>
        <translation>1 个事件循环</translation>
    </message>
    <message>
        <source>one GIL</source>
        <translation>1 个 GIL</translation>
    </message>
    <message>
        <source>waits for ever</source>
        <translation>永远等待</translation>
    </message>
    <message>
        <source>stopped at a limit</source>
        <translation>因达到上限而停止</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>无法进行</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>GIL</source>
        <translation>GIL</translation>
    </message>
    <message>
        <source>Then the GIL was taken away: the switch interval had passed.</source>
        <translation>随后 GIL 被收回：切换间隔已到。</translation>
    </message>
    <message>
        <source>All cores are busy.</source>
        <translation>所有核心都在忙。</translation>
    </message>
    <message>
        <source>The worker comes up.</source>
        <translation>工作者正在启动。</translation>
    </message>
    <message>
        <source>Arguments or results are serialised.</source>
        <translation>正在序列化参数或结果。</translation>
    </message>
    <message>
        <source>Bytes travel between processes.</source>
        <translation>字节正在进程之间传递。</translation>
    </message>
    <message>
        <source>%1 holds it until it is taken away.</source>
        <translation>GIL 由 %1 持有，直到被收走。</translation>
    </message>
    <message>
        <source>%1 holds it and lets go by itself.</source>
        <translation>GIL 由 %1 持有，之后主动释放。</translation>
    </message>
    <message>
        <source>no GIL</source>
        <translation>无 GIL</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>thread or GIL in a process</comment>
        <translation>%2 中的 %1</translation>
    </message>
</context>
<context>
    <name>TimelineExport</name>
    <message>
        <source>There is nothing to export yet: run a scenario first.</source>
        <translation>还没有可导出的内容：请先运行一个场景。</translation>
    </message>
    <message>
        <source>The range to export is empty: its end must come after its beginning.</source>
        <translation>要导出的范围为空：终点必须在起点之后。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>The picture would be too large: choose a smaller scale or fewer rows.</source>
        <translation>图片会过大：请选择更小的缩放比例或更少的行。</translation>
    </message>
    <message>
        <source>The picture could not be packed as PNG.</source>
        <translation>无法将图片保存为 PNG。</translation>
    </message>
    <message>
        <source>%1 does not end in .png or .svg.</source>
        <translation>%1 不以 .png 或 .svg 结尾。</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>To the start (Home)</source>
        <translation>到开头（Home）</translation>
    </message>
    <message>
        <source>Step back (Left)</source>
        <translation>后退一步（←）</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放（空格）</translation>
    </message>
    <message>
        <source>Step forth (Right)</source>
        <translation>前进一步（→）</translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation>到结尾（End）</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>播放头</translation>
    </message>
    <message>
        <source>? keys</source>
        <translation>? 按键</translation>
    </message>
    <message>
        <source>All keys (?)</source>
        <translation>全部按键（?）</translation>
    </message>
</context>
<context>
    <name>WindowOptions</name>
    <message>
        <source>Opens the window.</source>
        <translation>打开窗口。</translation>
    </message>
    <message>
        <source>Scenario or Python file to show.</source>
        <translation>要显示的场景或 Python 文件。</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light、dark 或 system。</translation>
    </message>
    <message>
        <source>en or zh_CN.</source>
        <translation>en 或 zh_CN。</translation>
    </message>
    <message>
        <source>Size of the window, such as 1440x900.</source>
        <translation>窗口大小，例如 1440x900。</translation>
    </message>
    <message>
        <source>Writes a picture of the window instead of staying open.</source>
        <translation>写出窗口的图片，然后退出。</translation>
    </message>
    <message>
        <source>Screenshot: where the playhead stands, in seconds.</source>
        <translation>截图：播放头的位置，以秒为单位。</translation>
    </message>
    <message>
        <source>Screenshot: row of the selected model, from 0.</source>
        <translation>截图：所选模型的行号，从 0 开始。</translation>
    </message>
    <message>
        <source>Screenshot: the selected span.</source>
        <translation>截图：所选的一段。</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>多余的参数：%1</translation>
    </message>
    <message>
        <source>Not a size: %1</source>
        <translation>不是尺寸：%1</translation>
    </message>
    <message>
        <source>Workers of the models&apos; pools.</source>
        <translation>各模型的池中的工作者数。</translation>
    </message>
    <message>
        <source>Cores of the simulated computer.</source>
        <translation>模拟计算机的核心数。</translation>
    </message>
    <message>
        <source>Who gets the GIL when several wait: fifo or random.</source>
        <translation>多个线程等待时谁得到 GIL：fifo 或 random。</translation>
    </message>
    <message>
        <source>No GIL.</source>
        <translation>没有 GIL。</translation>
    </message>
    <message>
        <source>What switching and starting costs: ideal or cpython.</source>
        <translation>切换和启动的开销：ideal 或 cpython。</translation>
    </message>
    <message>
        <source>Seed of whatever is random.</source>
        <translation>一切随机事物的种子。</translation>
    </message>
</context>
<context>
    <name>interleave::FigureExport</name>
    <message>
        <source>A figure can be saved only to a file on this computer.</source>
        <translation>图片只能保存为本机上的文件。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
</context>
<context>
    <name>interleave::LoopState</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1，%2 后</translation>
    </message>
</context>
<context>
    <name>interleave::ScenarioModel</name>
    <message>
        <source>First steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>Which model?</source>
        <translation>选哪种模型？</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>常见错误</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>常用模式</translation>
    </message>
    <message>
        <source>What things cost</source>
        <translation>各种代价</translation>
    </message>
    <message>
        <source>A closer look</source>
        <translation>深入一步</translation>
    </message>
    <message>
        <source>Opened files</source>
        <translation>打开的文件</translation>
    </message>
</context>
<context>
    <name>interleave::Session</name>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is larger than 4 MB: that is no scenario.</source>
        <translation>%1 大于 4 MB：这不是场景。</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>剪贴板中没有文本。</translation>
    </message>
</context>
</TS>

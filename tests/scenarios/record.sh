#!/bin/sh
# Records what CPython prints for the built-in scenarios, each run as a plain file:
#
#     tests/scenarios/record.sh            all of them
#     tests/scenarios/record.sh convoy     one
#
# ID.expected is the scenario as it stands, ID@NAME=VALUE,….expected the same with other parameters (sets.txt), put into the
# file as `--set` does. Each is run three times, and recorded only if all three agree. A file holds what went to standard
# output; below `=== stderr` what went there; and `=== hangs` if the program did not end within ten seconds.
set -eu
cd "$(dirname "$0")"
here=$PWD
scenarios=$here/../../core/scenario/builtin
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# set_constant FILE NAME VALUE
set_constant() {
    case $(sed -n "s/^$2 = //p" "$1") in
    '"'*) value="\"$3\"" ;;
    *) value=$3 ;;
    esac
    grep -q "^$2 = .*#@param" "$1" || { echo "$1 has no parameter $2" >&2; exit 1; }
    sed -i "s/^$2 = .*#@param/$2 = $value  #@param/" "$1"
}

# run_once ID: what the program in the work folder prints, as it is recorded
run_once() {
    status=0
    (cd "$work" && exec timeout --signal=KILL 10 "$python" -u "$1.py" >out 2>err </dev/null) || status=$?
    cat "$work/out"
    if [ "$status" = 137 ]; then
        echo "=== hangs"
    elif [ -s "$work/err" ]; then
        echo "=== stderr"
        sed "s,$work/,,g" "$work/err"
    fi
}

# record ID [NAME=VALUE…]
record() {
    id=$1
    shift
    name=$id
    cp "$scenarios"/[0-9][0-9]-"$id".py "$work/$id.py"
    for setting in "$@"; do
        set_constant "$work/$id.py" "${setting%%=*}" "${setting#*=}"
        case $name in
        *@*) name=$name,$setting ;;
        *) name=$name@$setting ;;
        esac
    done
    run_once "$id" >"$work/first"
    for again in 2 3; do
        run_once "$id" >"$work/again"
        cmp -s "$work/first" "$work/again" || { echo "$name: two runs differ" >&2; return; }
    done
    cp "$work/first" "$here/$name.expected"
    echo "$name"
}

for file in "$scenarios"/[0-9][0-9]-*.py; do
    id=${file##*/[0-9][0-9]-}
    id=${id%.py}
    case " ${*:-$id} " in
    *" $id "*) ;;
    *) continue ;;
    esac
    record "$id"
    grep "^$id " sets.txt >"$work/sets" || true
    while read -r line; do
        # shellcheck disable=SC2086 # the words of a line are the settings
        record $line
    done <"$work/sets"
done

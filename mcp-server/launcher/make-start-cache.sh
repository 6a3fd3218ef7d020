# Makes the cache of a start, see start-cache.sh. Takes the checkout, the java and its switches. Puts the cache in force
# at one stroke; when it fails or is killed, all stays as it was.
set -eu
home=$1
java=$2
switches=$3
jar=$home/mcp-server/target/mcp-server.jar
. "$home/mcp-server/launcher/start-cache.sh"
locate_caches
work=$place/$$

# Lets one process make a cache at a time. A second one does no harm, it only costs.
take_turn() {
    if ln -s "process $$" "$place/making"; then
        return
    fi
    maker=$(readlink "$place/making")
    if kill -0 "${maker#process }"; then
        exit 0
    fi
    rm -f "$place/making"
    ln -s "process $$" "$place/making"
}

# The program, as the launcher starts it, with options in front.
run() {
    # Splitting is meant.
    # shellcheck disable=SC2086
    "$java" $switches "$@" -Dwaybill.launcher="$home/waybill" -Dwaybill.stdout.terminal=false \
        -cp "$jar" dev.waybill.server.Main stdio --data "$work/data"
}

# What hosts say first, in each era, and a call of a tool, for which the database is opened.
opening() {
    call='"name":"run_start","arguments":{"project":"launcher","ticket":"1","branch":"b","base_branch":"main"}'
    client='{"name":"launcher","version":"1"}'
    meta='"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"'
    meta=$meta',"io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/clientInfo":'$client'}'
    cat <<END
{"jsonrpc":"2.0","id":1,"method":"server/discover","params":{$meta}}
{"jsonrpc":"2.0","id":2,"method":"tools/list","params":{$meta}}
{"jsonrpc":"2.0","id":7,"method":"prompts/list","params":{$meta}}
{"jsonrpc":"2.0","id":8,"method":"resources/list","params":{$meta}}
{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{$call,$meta}}
{"jsonrpc":"2.0","id":4,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":$client}}
{"jsonrpc":"2.0","method":"notifications/initialized"}
{"jsonrpc":"2.0","id":5,"method":"tools/list","params":{}}
{"jsonrpc":"2.0","id":6,"method":"tools/call","params":{$call}}
END
}

# Once to learn what a start needs, and once more to see that the JVM takes what it wrote. How often methods ran is not
# written down: it has them compiled at once, which in a process that is soon done costs more than it gains.
train() {
    opening | run -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining \
        "-XX:AOTCacheOutput=$work/stdio.aot" &&
        [ -s "$work/stdio.aot" ] &&
        opening | run "-XX:AOTCache=$work/stdio.aot" -XX:AOTMode=on
}

# The user's settings are for the user's own sessions: their log is not to hold a run of ours.
for variable in $(env | sed -n 's/^\(WAYBILL_[A-Z_]*\)=.*/\1/p'); do
    unset "$variable"
done

mkdir -p "$place"
mkdir "$work"
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM HUP
take_turn
trap 'rm -rf "$work" "$place/making"' EXIT

before=$(describe_start '')
# Some file systems know seconds only: what changes after this has another time than any that was just seen.
sleep 2
if train >/dev/null 2>"$work/log"; then
    name=$$
    made=$work/stdio.aot
else
    name=none
    made=
fi
if [ "$(describe_start '')" != "$before" ]; then
    # Built anew meanwhile. The next start sees to it.
    exit 1
fi
printf '%s\n%s\n' "$name" "$before" >"$work/stamp"
[ -z "$made" ] || describe "$made" >>"$work/stamp"
rm -rf "$work/data"
mv -f "$work/log" "$place/log"
mv -f "$work/stamp" "$place/stamp"
# Nobody who reads the new stamp needs these, and whoever read the old one starts without.
for folder in "$place"/*/; do
    [ "$folder" = "$place/$name/" ] || rm -rf "$folder"
done
trap 'rm -f "$place/making"' EXIT

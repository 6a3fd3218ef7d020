# Read by the launcher: chooses the cache of a start. Needs "home", "jar", "java" and "switches".
#
# The cache holds classes as the JVM has them once they are loaded and linked (JEP 483). It saves more than half of a
# start and is never needed. Where there is none, one is made beside the start, for those to come.
#
#   WAYBILL_START_CACHE=off    none is used and none is made
#   WAYBILL_START_CACHE=make   one that is missing is made before the start, for installers; takes some seconds
#
# A JVM trusts a cache: with a jar that was replaced it goes on running the old code, silently. So a cache is used only
# while it and every file that it was made from are the ones that its stamp describes, by inode, size and both times to
# the nanosecond, the last of which nobody can set. To hash all that at each start would cost more than is saved.
#
# In mcp-server/target/start-cache each JDK has a folder, so that two that are used in turns don't undo each other's:
#
#   stamp           the folder of the cache in force, or "none" where none could be made, and the description
#   1234/stdio.aot  a cache, in its maker's own folder: no stamp can speak of one cache while another is there
#   making          the process that makes one now; a link, to nothing, because a link is made with its text at once
#   log             what the JVM said about the last one

new_line='
'

# Describes files, a line each. Fails where stat is missing or of a kind that is not known.
describe() {
    stat -L -c '%i %s %.9Y %.9Z %n' "$@" 2>/dev/null || stat -L -f '%i %z %Fm %Fc %N' "$@" 2>/dev/null
}

# Describes what caches are made from, and then the cache in "$1" if that is not empty. Call it in a substitution only:
# the same order of names and look of numbers for every user must not become the program's language.
describe_start() {
    LC_ALL=C
    printf '%s\n' "$switches"
    describe "$jar" "$home"/mcp-server/target/lib/*.jar "$jdk/release" "$jdk/lib/modules" "$jdk"/lib/server/libjvm.* \
        ${1:+"$1"}
}

# Sets "place" to the folder for this JDK: the JDK's own path with dashes for slashes.
locate_caches() {
    jdk=${java%/bin/*}
    IFS=/
    set -f
    # Splitting is meant.
    # shellcheck disable=SC2086
    set -- $jdk
    IFS=-
    place=$home/mcp-server/target/start-cache/jdk$*
    set +f
    unset IFS
}

# Sets "cache" to the cache to start with; empty where there is none.
choose_cache() {
    cache=
    # What has options of its own starts otherwise than what a cache was made from.
    [ "${WAYBILL_START_CACHE:-}" != off ] && [ -z "${WAYBILL_JAVA_OPTIONS:-}" ] || return 0
    locate_caches
    [ -f "$jdk/lib/modules" ] || return 0
    find_cache || return 0
    if $found; then
        return
    fi
    maker=$home/mcp-server/launcher/make-start-cache.sh
    if [ "${WAYBILL_START_CACHE:-}" = make ]; then
        sh "$maker" "$home" "$java" "$switches" </dev/null >/dev/null 2>&1 || true
        find_cache || true
    elif [ -w "$home/mcp-server/target" ]; then
        # No function and no group: a shell that waits beside the program would hold its streams, and a host may wait
        # for their end.
        sh "$maker" "$home" "$java" "$switches" </dev/null >/dev/null 2>&1 &
    fi
}

# Sets "found" to whether a stamp holds, and "cache" to its cache. Fails where nothing can be told of files.
find_cache() {
    found=false
    cache=
    stamp=
    [ ! -r "$place/stamp" ] || stamp=$(cat "$place/stamp" 2>/dev/null) || stamp=
    name=${stamp%%"$new_line"*}
    made=$place/$name/stdio.aot
    [ -n "$name" ] && [ -r "$made" ] || made=
    now=$(describe_start "$made") || return 1
    if [ "$stamp" = "$name$new_line$now" ]; then
        found=true
        cache=$made
    fi
}

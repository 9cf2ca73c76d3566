#!/bin/sh
# Starts the program that stands beside this file, each command with the options of the Java machine that suit it.
# A few files: a quick start (one compiler, one collecting thread) and an archive of loaded classes,
# which is made at the first start. Batches and services: the compiler that pays over time.
# HEBIAO_JAVA: the Java to use; HEBIAO_JAVA_OPTIONS: more options for it; HEBIAO_CACHE: where the archive is kept.

here=$0
while [ -h "$here" ]; do
  link=$(readlink "$here")
  case $link in
    /*) here=$link ;;
    *) here=$(dirname "$here")/$link ;;
  esac
done
here=$(cd "$(dirname "$here")" && pwd -P)
jar=$here/hebiao.jar

java=${HEBIAO_JAVA:-}
if [ -z "$java" ] && [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
  java=$JAVA_HOME/bin/java
fi
java=$(command -v "${java:-java}") || {
  echo "没有找到 Java，请安装 Java 17 或更新的版本。" >&2
  exit 64
}

# Above so many files the second compiler pays.
most=20
batch=no
case ${1:-process} in
  check | fill | explain | rules | --* | -*) [ $# -gt $most ] && batch=yes ;;
  *) batch=yes ;;
esac

if [ $batch = yes ]; then
  # shellcheck disable=SC2086
  exec "$java" -XX:TieredStopAtLevel=4 ${HEBIAO_JAVA_OPTIONS:-} -jar "$jar" "$@"
fi

quick="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable"

# The archive holds for this very jar and this very Java: both are kept in mind by their times.
plain() {
  case $1 in
    *[!-A-Za-z0-9_./+@]*) return 1 ;;
  esac
}

cache=
for folder in "${HEBIAO_CACHE:-$here/cache}" "${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/hebiao"; do
  # Java keeps no classes of a jar whose path has signs that are escaped in addresses.
  if [ -z "$cache" ] && { plain "$jar" || plain "$folder"; } && mkdir -p "$folder" 2>/dev/null && [ -w "$folder" ]; then
    cache=$folder
  fi
done
if [ -z "$cache" ]; then
  # shellcheck disable=SC2086
  exec "$java" $quick ${HEBIAO_JAVA_OPTIONS:-} -jar "$jar" "$@"
fi
archive=$cache/hebiao.jsa

same_time() {
  [ -e "$1" ] && [ -e "$2" ] && ! [ "$1" -nt "$2" ] && ! [ "$1" -ot "$2" ]
}

if ! plain "$jar"; then
  if ! same_time "$jar" "$cache/hebiao.jar"; then
    cp -p "$jar" "$cache/hebiao.jar.$$" && mv -f "$cache/hebiao.jar.$$" "$cache/hebiao.jar"
  fi
  jar=$cache/hebiao.jar
fi

if [ -s "$archive" ] && same_time "$jar" "$cache/jar.time" && same_time "$java" "$cache/java.time"; then
  # shellcheck disable=SC2086
  exec "$java" $quick -Xshare:auto -XX:SharedArchiveFile="$archive" ${HEBIAO_JAVA_OPTIONS:-} -jar "$jar" "$@"
fi

# The first start makes it; a start that is broken off leaves none behind.
made=$archive.$$
# shellcheck disable=SC2086
"$java" $quick -XX:ArchiveClassesAtExit="$made" ${HEBIAO_JAVA_OPTIONS:-} -jar "$jar" "$@"
code=$?
if [ -s "$made" ]; then
  touch -r "$jar" "$cache/jar.time" && touch -r "$java" "$cache/java.time" && mv -f "$made" "$archive"
fi
rm -f "$made"
exit $code

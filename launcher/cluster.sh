# shellcheck shell=bash
# `./parley cluster`: several nodes on this machine, for trying out and for tests. Sourced by `parley`.

cluster_usage() {
  cat <<'TEXT'
Usage: ./parley cluster NODES [options]

Runs 1 to 9 nodes (3 are usual) on this machine with one database: that of MONGODB_URI, or a
trial database of its own. Ctrl-C stops all.

  --data DIR         keep the nodes' configuration, and the trial database, in DIR
                     (else in a temporary directory, which is removed at the end)
  --import FILE.csv  take people in from a file
  --demo             take in a made-up company of 44 people
  --administrator    print a password that signs in an administrator once, at the first node
  --port PORT        the first node's HTTP port (8080); the others have the next ones
TEXT
}

cluster_wrong() {
  say "$1"
  cluster_usage >&2
  exit 2
}

nodes=0
first_port=8080
first_member_port=5701
first_bus_port=5801
database_port=27027
keep_in=""
first_options=()
all_options=()
pids=()
names=()
database=""
home=""

read_cluster_options() {
  [ "$#" -gt 0 ] || cluster_wrong "How many nodes?"
  case "$1" in
    --help | -h) cluster_usage; exit 0 ;;
    [1-9]) nodes="$1" ;;
    *) cluster_wrong "A cluster has 1 to 9 nodes, not '$1'." ;;
  esac
  shift
  while [ "$#" -gt 0 ]; do
    case "$1" in
      # Every node knows the locations of the demo company; the people are taken in once.
      --demo) all_options+=(--demo); shift; continue ;;
      --administrator) first_options+=(--administrator); shift; continue ;;
      --*=*) set -- "${1%%=*}" "${1#*=}" "${@:2}" ;;
    esac
    case "$1" in
      --data | --import | --port) [ -n "${2:-}" ] || cluster_wrong "$1 needs a value" ;;
      --help | -h) cluster_usage; exit 0 ;;
      *) cluster_wrong "there is no option $1" ;;
    esac
    case "$1" in
      --data) keep_in="$2" ;;
      --import) first_options+=(--import "$2") ;;
      --port) first_port="$2" ;;
    esac
    shift 2
  done
  case "$first_port" in
    *[!0-9]* | ??????*) cluster_wrong "--port must be a number up to 65535, is $first_port" ;;
  esac
  [ "$first_port" -ge 1 ] && [ "$((first_port + nodes - 1))" -le 65535 ] ||
    cluster_wrong "--port must leave room for $nodes ports from 1 to 65535, is $first_port"
}

need_free() {
  if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
    fail "Port $1 is taken, and $2 needs it. $3"
  fi
}

need_free_ports() {
  local i
  for ((i = 0; i < nodes; i++)); do
    need_free "$((first_port + i))" "node$((i + 1))" "Choose others with --port."
    need_free "$((first_member_port + i))" "node$((i + 1))" "Is another cluster running?"
    need_free "$((first_bus_port + i))" "node$((i + 1))" "Is another cluster running?"
  done
  [ -n "${MONGODB_URI:-}" ] || need_free "$database_port" "the trial database" "Is another cluster running?"
}

is_trial_database_built() {
  local jar="$root/trial-database/target/parley-trial-database.jar" changed
  [ -f "$jar" ] && [ -d "$root/trial-database/target/lib" ] || return 1
  changed="$(find "$root/trial-database/pom.xml" "$root/trial-database/src/main" -newer "$jar" -print | head -n 1)"
  [ -z "$changed" ]
}

build_trial_database() {
  need_maven
  maven -pl trial-database -am package -Dmaven.test.skip=true -Djacoco.skip=true \
    -Dspotless.apply.skip=true -Dspotless.check.skip=true >&2 || fail "The build failed."
}

# The file of node $1. What is secret stays in the environment.
write_configuration() {
  local i members=""
  for ((i = 0; i < nodes; i++)); do
    members="$members    - 127.0.0.1:$((first_member_port + i))"$'\n'
  done
  cat >"$home/cluster/node$1.yaml" <<YAML
http:
  host: 127.0.0.1
  port: $((first_port + $1 - 1))
cluster:
  name: node$1
  port: $((first_member_port + $1 - 1))
  busPort: $((first_bus_port + $1 - 1))
  members:
${members}store:
  mongodb: \${MONGODB_URI}
YAML
}

# Shows what $1 says, and notes in a file that it is ready.
tell_as() {
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    printf '%-8s | %s\n' "$1" "$line"
    case "$line" in *" is ready"*) : >"$home/cluster/$1.ready" ;; esac
  done
}

# Starts $1 in the background as `$!`. It does not hear the terminal's Ctrl-C, since it is told when
# its turn to stop has come.
start_as() {
  local name="$1"
  shift
  rm -f "$home/cluster/$name.ready"
  (
    trap '' INT HUP
    exec "$@"
  ) > >(trap '' INT HUP && tell_as "$name") 2>&1 </dev/null &
}

# Waits until $1 with the process id $2 is ready; stops everything if it ends before.
wait_until_ready() {
  until [ -f "$home/cluster/$1.ready" ]; do
    if ! kill -0 "$2" 2>/dev/null; then
      say "$1 did not start."
      stop_cluster 1
    fi
    pause 0.1
  done
}

# A signal is heard at once, not only after the pause.
pause() {
  sleep "$1" &
  wait "$!" || :
}

start_trial_database() {
  local options=(--port "$database_port")
  say "The database is a trial one, for trying out only: give MONGODB_URI for a real one."
  [ -z "$keep_in" ] || options+=(--data "$home/database")
  start_as database "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m \
    -jar "$root/trial-database/target/parley-trial-database.jar" "${options[@]}"
  database="$!"
  wait_until_ready database "$database"
  export MONGODB_URI="mongodb://127.0.0.1:$database_port/parley"
}

start_node() {
  local name="node$1"
  shift
  start_as "$name" "${node_command[@]}" --config "$home/cluster/$name.yaml" "$@"
  pids+=("$!")
  names+=("$name")
}

# Ends with $1 after everything else has ended: the nodes first, since they still write.
stop_cluster() {
  local pid
  trap '' INT TERM HUP
  say "Stopping: the nodes finish what they have taken."
  for pid in ${pids[@]+"${pids[@]}"}; do
    kill -TERM "$pid" 2>/dev/null || :
  done
  for pid in ${pids[@]+"${pids[@]}"}; do
    wait "$pid" 2>/dev/null || :
  done
  if [ -n "$database" ]; then
    kill -TERM "$database" 2>/dev/null || :
    wait "$database" 2>/dev/null || :
  fi
  rm -f "$home"/cluster/*.ready
  [ -n "$keep_in" ] || rm -rf "$home"
  exit "$1"
}

start_nodes() {
  local i
  mkdir -p "$home/cluster" || fail "Cannot write to $home."
  for ((i = 1; i <= nodes; i++)); do
    write_configuration "$i"
  done
  [ -n "${MONGODB_URI:-}" ] || start_trial_database
  # The first one takes people in, and makes what is missing in the database.
  start_node 1 ${all_options[@]+"${all_options[@]}"} ${first_options[@]+"${first_options[@]}"}
  wait_until_ready node1 "${pids[0]}"
  for ((i = 2; i <= nodes; i++)); do
    start_node "$i" ${all_options[@]+"${all_options[@]}"}
  done
  for ((i = 2; i <= nodes; i++)); do
    wait_until_ready "node$i" "${pids[i - 1]}"
  done
}

# Forgets who has ended, and tells so.
notice_ended() {
  local i code left=() left_names=()
  for ((i = 0; i < ${#pids[@]}; i++)); do
    if kill -0 "${pids[i]}" 2>/dev/null; then
      left+=("${pids[i]}")
      left_names+=("${names[i]}")
    else
      code=0
      wait "${pids[i]}" 2>/dev/null || code="$?"
      say "${names[i]} has ended ($code); the others go on."
    fi
  done
  pids=(${left[@]+"${left[@]}"})
  names=(${left_names[@]+"${left_names[@]}"})
  if [ -n "$database" ] && ! kill -0 "$database" 2>/dev/null; then
    say "The trial database has ended: the nodes refuse to write."
    database=""
  fi
}

cluster() {
  local i
  read_cluster_options "$@"
  need_log_level
  need_java
  need_free_ports
  if ! is_built; then
    say "Building Parley: something is new."
    build >&2
  fi
  [ -n "${MONGODB_URI:-}" ] || is_trial_database_built || build_trial_database
  home="${keep_in:-$(mktemp -d "${TMPDIR:-/tmp}/parley.XXXXXX")}"
  prepare_node_command
  trap 'stop_cluster 0' INT TERM HUP
  start_nodes
  say "The cluster is ready. Sign in at any of these; Ctrl-C stops all."
  for ((i = 0; i < nodes; i++)); do
    printf 'http://127.0.0.1:%d\n' "$((first_port + i))"
  done
  while [ "${#pids[@]}" -gt 0 ]; do
    pause 1
    notice_ended
  done
  say "No node is left."
  stop_cluster 1
}

# Sourced by the scripts beside it: sets JAVA_HOME to the JDK that ./mmgpt runs on, and JAVA to its program.
if ! JAVA_HOME=$("$(dirname "${BASH_SOURCE[0]}")/../../mmgpt" jdk); then
  exit 1 # which has said in a line what is missing
fi
export JAVA_HOME # for Maven
# shellcheck disable=SC2034 # of whoever sources this
readonly JAVA=$JAVA_HOME/bin/java

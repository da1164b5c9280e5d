# Sourced by the scripts beside it, in the repository's root and behind jdk.sh: sets CLASSPATH to the compiled tests and
# all they need.
libraries=tests/target/serving-classpath
[[ $libraries -nt pom.xml ]] || mvn -q -B -pl tests -am test-compile dependency:build-classpath -Dmdep.outputFile="$PWD/$libraries" >&2
export CLASSPATH=tests/target/test-classes:$(<"$libraries") # for java

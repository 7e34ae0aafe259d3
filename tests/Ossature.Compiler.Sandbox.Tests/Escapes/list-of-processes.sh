# guard: other processes
test -e /proc/$HOST/cmdline && echo ESCAPED

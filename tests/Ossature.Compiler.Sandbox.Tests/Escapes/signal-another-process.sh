# guard: signals
kill -0 $HOST && echo ESCAPED

# guard: processes
i=0 all=
while [ $i -lt 150 ]; do sleep 20 & all="$all $!" i=$((i+1)); done
kill -0 $all && echo ESCAPED
kill -9 $all

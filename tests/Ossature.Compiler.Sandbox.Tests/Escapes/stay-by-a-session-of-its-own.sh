# guard: left-behind processes
setsid sleep 8$MARK &
(setsid sh -c "setsid sleep 8$MARK & sleep 8$MARK" &)
python3 -c "
import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execvp('sleep', ['sleep', '8$MARK'])
"
echo started

# guard: left-behind processes
sleep 8$MARK &
echo started

# guard: other files
cat "$OUTSIDE/diary.txt"

# guard: other files
cat /proc/self/root"$PROJECT/.env" /proc/1/root"$PROJECT/.env" /proc/$HOST/root"$PROJECT/.env" /proc/$HOST/cwd/.env

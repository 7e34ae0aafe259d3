# guard: judge's files
mv checks gone; rm -rf checks; test -e checks/judge.txt || echo ESCAPED; mv gone checks

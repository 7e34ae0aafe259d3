# guard: judge's files
echo ESCAPED > checks/judge.txt; cat checks/judge.txt

# guard: other files
cat ../../../.env

# guard: other files
cat "$PROJECT/.env"; grep -rs ESCAPED "$PROJECT"

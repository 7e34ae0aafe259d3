# guard: other files
touch "$OUTSIDE/planted" "$PROJECT/planted"; test -e "$PROJECT/planted" && cat "$PROJECT/.env"

# guard: tool chains
echo ESCAPED > "$TOOLS/tool"; cat "$TOOLS/tool"

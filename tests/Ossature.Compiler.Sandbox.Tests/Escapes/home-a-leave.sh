# guard: 
echo ESCAPED > ~/.profile; mkdir -p "$TMPDIR"; echo ESCAPED > "$TMPDIR/left"

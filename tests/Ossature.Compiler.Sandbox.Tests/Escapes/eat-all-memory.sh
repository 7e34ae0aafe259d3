# guard: memory
python3 -c "print('ESCAPED' if len(bytearray(700 << 20)) else '')"

# guard: signals
python3 -c "
import socket
s = socket.socket(socket.AF_UNIX)
s.connect('\0$ABSTRACT')
print(s.recv(9).decode())"

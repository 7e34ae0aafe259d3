# guard: network
# A question to a name server is one such packet.
python3 -c "
import socket
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(5)
s.connect(('127.0.0.1', $UDP))
s.send(b'who is there')
print(s.recv(9).decode())"

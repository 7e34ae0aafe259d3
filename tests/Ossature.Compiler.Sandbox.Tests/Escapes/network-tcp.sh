# guard: network
python3 -c "import socket; print(socket.create_connection(('127.0.0.1', $TCP), 5).recv(9).decode())"

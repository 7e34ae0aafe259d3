# guard: other files
ln -s "$PROJECT/.env" way-out; cat way-out

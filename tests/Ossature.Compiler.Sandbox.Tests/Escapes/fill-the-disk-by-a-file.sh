# guard: file size
head -c 67108864 /dev/zero > big; test $(wc -c < big) -ge 67108864 && echo ESCAPED; rm -f big

#!/bin/sh
# Makes the payloads beside it as Laravel's Encrypter does, by openssl alone: run it here to make them anew.
set -eu
KEY='Vigil test key: 32 bytes of text'
IV_HEX=00112233445566778899aabbccddeeff
KEY_HEX=$(printf %s "$KEY" | od -An -tx1 -v | tr -d ' \n')
IV=ABEiM0RVZneImaq7zN3u/w==

payload() { # plain text, what follows the MAC
    value=$(printf %s "$1" | openssl enc -aes-256-cbc -K "$KEY_HEX" -iv "$IV_HEX" -base64 -A)
    mac=$(printf %s "$IV$value" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY_HEX" -r | cut -d' ' -f1)
    printf '{"iv":"%s","value":"%s","mac":"%s"%s}' "$IV" "$(printf %s "$value" | sed 's#/#\\/#g')" "$mac" "$2" \
        | openssl base64 -A
    echo
}

CAMERA='{"ip_address":"192.168.1.6","connection_ip":"203.0.113.50","connection_port":8554,"rtsp_url":"rtsp:\/\/viewer:secret@203.0.113.50:8554\/stream2","user_name":"viewer","password":"secret","api_port":8443,"onvif_port":8080}'
payload "$CAMERA" ',"tag":""' > encrypt-string.txt
payload "s:$(printf %s "$CAMERA" | wc -c):\"$CAMERA\";" ',"tag":""' > encrypt.txt
payload 's:2:"é";' '' > accent.txt

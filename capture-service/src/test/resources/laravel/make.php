<?php
// Makes payloads.json beside it by Laravel's own Encrypter, and asks Laravel of each whether it reads it. To make it anew:
// apt-get install php-cli php-illuminate-encryption && php make.php

require 'Illuminate/Encryption/autoload.php';

use Illuminate\Contracts\Encryption\DecryptException;
use Illuminate\Encryption\Encrypter;

const KEY = 'Vigil test key: 32 bytes of text';
const CAMERA = '{"ip_address":"192.168.1.6","connection_ip":"203.0.113.50","connection_port":8554,'
    . '"rtsp_url":"rtsp://viewer:secret@203.0.113.50:8554/stream2","user_name":"viewer","password":"secret",'
    . '"api_port":8443,"onvif_port":8080}';

$laravel = new Encrypter(KEY, 'AES-256-CBC');

/** The payload with its parts changed by $change; the MAC as it was, or, where $signed, as the key's owner would make it. */
function changed(string $payload, callable $change, bool $signed = false, int $flags = JSON_UNESCAPED_SLASHES): string
{
    $parts = $change(json_decode(base64_decode($payload), true));
    if ($signed) {
        $parts['mac'] = hash_hmac('sha256', $parts['iv'] . $parts['value'], KEY);
    }
    return base64_encode(json_encode($parts, $flags));
}

function flipped(string $base64): string
{
    $bytes = base64_decode($base64);
    $bytes[0] = $bytes[0] ^ "\x01";
    return base64_encode($bytes);
}

function shortened(string $base64, int $bytes): string
{
    return base64_encode(substr(base64_decode($base64), 0, -$bytes));
}

$texts = [
    'a camera' => CAMERA,
    'nothing' => '',
    'every alphabet' => '{"name":"Größe 東京 камера 🎥","password":"ä\"\\\\/;:\u00e9"}',
    'whole blocks' => str_repeat('0123456789abcdef', 32),
];
$read = [];
foreach ($texts as $name => $text) {
    $read["$name by encryptString"] = ['text' => $text, 'payload' => $laravel->encryptString($text)];
    $read["$name by encrypt"] = ['text' => $text, 'payload' => $laravel->encrypt($text)];
}
$camera = $laravel->encryptString(CAMERA);
$read['of a Laravel without tags, which escaped slashes'] = [
    'text' => CAMERA,
    'payload' => changed($camera, fn ($parts) => array_diff_key($parts, ['tag' => 0]), false, 0),
];

$other = json_decode(base64_decode($laravel->encryptString(CAMERA)), true);
$foreign = (new Encrypter('Another key: 32 bytes of a text.', 'AES-256-CBC'))->encryptString(CAMERA);
$refused = [
    'changed iv' => changed($camera, fn ($parts) => ['iv' => flipped($parts['iv'])] + $parts),
    'changed value' => changed($camera, fn ($parts) => ['value' => flipped($parts['value'])] + $parts),
    'changed mac' => changed($camera, fn ($parts) => ['mac' => strrev($parts['mac'])] + $parts),
    'mac in capitals' => changed($camera, fn ($parts) => ['mac' => strtoupper($parts['mac'])] + $parts),
    'mac of another' => changed($camera, fn ($parts) => ['mac' => $other['mac']] + $parts),
    'mac of another key' => changed(
        $camera,
        fn ($parts) => ['mac' => hash_hmac('sha256', $parts['iv'] . $parts['value'], 'another key')] + $parts
    ),
    'iv of another' => changed($camera, fn ($parts) => ['iv' => $other['iv']] + $parts),
    'value of another' => changed($camera, fn ($parts) => ['value' => $other['value']] + $parts),
    'iv and value exchanged' => changed(
        $camera,
        fn ($parts) => ['iv' => $parts['value'], 'value' => $parts['iv']] + $parts
    ),
    'border of iv and value moved, which the MAC does not see' => changed(
        $camera,
        fn ($parts) => ['iv' => substr($parts['iv'], 0, 20), 'value' => substr($parts['iv'], 20) . $parts['value']] + $parts
    ),
    'empty mac' => changed($camera, fn ($parts) => ['mac' => ''] + $parts),
    'no mac' => changed($camera, fn ($parts) => array_diff_key($parts, ['mac' => 0])),
    'no iv' => changed($camera, fn ($parts) => array_diff_key($parts, ['iv' => 0])),
    'no value' => changed($camera, fn ($parts) => array_diff_key($parts, ['value' => 0])),
    'added tag' => changed($camera, fn ($parts) => ['tag' => base64_encode(str_repeat('t', 16))] + $parts),
    'short iv, signed' => changed($camera, fn ($parts) => ['iv' => shortened($parts['iv'], 8)] + $parts, true),
    'half a block, signed' => changed($camera, fn ($parts) => ['value' => shortened($parts['value'], 8)] + $parts, true),
    'last block gone, signed' => changed(
        $camera,
        fn ($parts) => ['value' => shortened($parts['value'], 16)] + $parts,
        true
    ),
    'cut off' => substr($camera, 0, -40),
    'cut in half' => substr($camera, 0, intdiv(strlen($camera), 2)),
    'of another key' => $foreign,
    'of AES-256-GCM' => (new Encrypter(KEY, 'AES-256-GCM'))->encryptString(CAMERA),
    'of AES-128-CBC' => (new Encrypter(substr(KEY, 0, 16), 'AES-128-CBC'))->encryptString(CAMERA),
    'of AES-128-GCM' => (new Encrypter(substr(KEY, 0, 16), 'AES-128-GCM'))->encryptString(CAMERA),
    'empty' => '',
    'no payload at all' => CAMERA,
];

foreach ($read as $name => $one) {
    $text = $laravel->decrypt($one['payload'], str_ends_with($name, ' by encrypt'));
    $text === $one['text'] || exit("Laravel reads something else: $name\n");
}
foreach ($refused as $name => $payload) {
    try {
        $laravel->decryptString($payload);
        exit("Laravel does not refuse: $name\n");
    } catch (DecryptException) {
        // as we do
    }
}
$made = ['key' => base64_encode(KEY), 'read' => $read, 'refused' => $refused];
file_put_contents(
    __DIR__ . '/payloads.json',
    json_encode($made, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE) . "\n"
);

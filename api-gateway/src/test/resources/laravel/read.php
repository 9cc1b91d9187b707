<?php
// What Laravel's own Encrypter makes of payloads. In: {"key": base64, "payloads": [...]}. Out, in their order: [{"text": ...}
// of what it reads, {"refused": why} of all else]. Needs Debian's php-cli and php-illuminate-encryption.

require 'Illuminate/Encryption/autoload.php';

use Illuminate\Contracts\Encryption\DecryptException;
use Illuminate\Encryption\Encrypter;

$asked = json_decode(stream_get_contents(STDIN), true, 8, JSON_THROW_ON_ERROR);
$laravel = new Encrypter(base64_decode($asked['key'], true), 'AES-256-CBC');
$made = [];
foreach ($asked['payloads'] as $payload) {
    try {
        $made[] = ['text' => $laravel->decryptString($payload)];
    } catch (DecryptException $e) {
        $made[] = ['refused' => $e->getMessage()];
    }
}
echo json_encode($made, JSON_THROW_ON_ERROR);

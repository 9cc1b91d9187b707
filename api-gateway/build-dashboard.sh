#!/bin/sh
# Builds the page in dashboard/ with the machine's Node; does only what is out of date.
set -e
if ! command -v npm >/dev/null 2>&1; then
    echo "npm is missing: install Node 20 or newer, it builds the page in api-gateway/dashboard" >&2
    exit 1
fi
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --no-audit --no-fund --loglevel=error
fi
inputs="src index.html package-lock.json vite.config.ts tsconfig.json"
[ ! -d public ] || inputs="$inputs public"
# shellcheck disable=SC2086
if [ ! -e dist/index.html ] || [ -n "$(find $inputs -newer dist/index.html -type f | head -n 1)" ]; then
    npm run --silent build
fi

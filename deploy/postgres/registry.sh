#!/bin/sh
# Runs once, when the database is first created: the schema registry keeps its tables apart from Vigil's.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set password="$REGISTRY_PASSWORD" <<'SQL'
CREATE ROLE registry LOGIN PASSWORD :'password';
CREATE DATABASE registry OWNER registry;
SQL

-- Text of the outside world is kept as it came; every time is an instant.
create table model_instances (
    instance_id              bigint generated always as identity primary key,
    name                     text        not null,
    email                    text        not null unique,
    password_hash            text        not null,
    encryption_key_encrypted text        not null,
    allowed_address          text        not null,
    is_active                boolean     not null default true,
    last_heartbeat           timestamptz,
    created_at               timestamptz not null default now()
);

create table model_tokens (
    token_id    bigint generated always as identity primary key,
    instance_id bigint      not null references model_instances on delete cascade,
    secret_hash text        not null,
    created_at  timestamptz not null default now()
);
create index model_tokens_by_instance on model_tokens (instance_id, token_id desc);

-- Named and columned as the callback contract's own queries need it: online is 0 or 1.
create table camera_network (
    camera_id            bigint generated always as identity primary key,
    camera_name          text        not null unique,
    location             text,
    outlet_id            integer,
    stream_url_encrypted text        not null,
    priority             integer     not null default 0,
    time_zone            text        not null default 'UTC',
    is_active            boolean     not null default true,
    is_demo              boolean     not null default false,
    lat                  double precision,
    lang                 double precision,
    police_station_id    bigint,
    model_instance_id    bigint      references model_instances on delete set null,
    created_at           timestamptz not null default now(),
    changed_at           timestamptz not null default now(),
    online               smallint    not null default 0 check (online in (0, 1)),
    last_seen            timestamptz,
    state                text        not null default 'connecting',
    state_since          timestamptz,
    state_detail         text,
    frames_per_second    real        not null default 0,
    captured             bigint      not null default 0,
    scored               bigint      not null default 0,
    dropped              bigint      not null default 0,
    expired              bigint      not null default 0,
    reported_at          timestamptz
);

create table zones (
    zone_id             bigint generated always as identity primary key,
    camera_id           bigint  not null references camera_network on delete cascade,
    position            integer not null,
    name                text    not null,
    polygon             jsonb   not null,
    class_names         text[]  not null default '{}',
    restricted          boolean not null default false,
    loitering_after_ms  bigint
);
create index zones_by_camera on zones (camera_id, position);

-- One row an incident, as its last known revision left it. No foreign keys: an incident outlives its camera and zone.
create table incidents (
    incident_id  text        primary key,
    tenant       text        not null,
    camera_id    text        not null,
    camera_name  text,
    revision     integer     not null,
    transition   text        not null,
    status       text        not null,
    confidence   real        not null,
    severity     text        not null,
    crime_type   text        not null,
    rule         text        not null,
    rule_version text        not null,
    zone_id      text,
    zone_name    text,
    class_name   text,
    track_ids    bigint[]    not null,
    start_time   timestamptz not null,
    end_time     timestamptz,
    cleared_at   timestamptz,
    changed_at   timestamptz not null
);
create index incidents_by_time on incidents (start_time desc, incident_id desc);
create index incidents_by_camera on incidents (camera_id, start_time desc, incident_id desc);

create table incident_transitions (
    incident_id   text        not null,
    revision      integer     not null,
    transition    text        not null,
    at            timestamptz not null,
    status_before text,
    status_after  text        not null,
    confidence    real        not null,
    frame_id      text,
    unique (incident_id, revision)
);

create table outbox (
    entry_id   bigint generated always as identity primary key,
    topic      text        not null,
    key        text        not null,
    payload    bytea,
    created_at timestamptz not null default now()
);

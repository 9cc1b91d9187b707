create table sites (
    site_id    bigint generated always as identity primary key,
    name       text        not null unique,
    time_zone  text        not null default 'UTC',
    created_at timestamptz not null default now()
);

alter table camera_network
    add column site_id bigint references sites on delete set null;
create index camera_network_by_site on camera_network (site_id);

-- Accounts that are kept here. Where everything is true, sites and cameras are empty. Names are lower case.
create table people (
    person_id     bigint generated always as identity primary key,
    name          text        not null unique,
    password_hash text        not null,
    roles         text[]      not null check (cardinality(roles) > 0
                                  and roles <@ array['viewer', 'operator', 'analyst', 'admin']),
    everything    boolean     not null,
    sites         bigint[]    not null,
    cameras       bigint[]    not null,
    is_active     boolean     not null default true,
    credentials   integer     not null default 1,   -- counts passwords: a session is of the one that it began with
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    last_login    timestamptz
);

-- Of whom no person is kept here (the settings' admin, people of an issuer), a session remembers what they may.
create table sessions (
    session_hash text        primary key,           -- SHA-256 of what the cookie holds
    kind         text        not null,
    caller_id    text        not null,
    name         text        not null,
    person_id    bigint      references people on delete cascade,
    credentials  text        not null,              -- of a person the count, of the settings' admin a seal of the password
    roles        text[]      not null,
    everything   boolean     not null,
    sites        bigint[]    not null,
    cameras      bigint[]    not null,
    began_at     timestamptz not null,
    seen_at      timestamptz not null,
    ends_at      timestamptz not null
);
create index sessions_by_person on sessions (person_id);

create table api_tokens (
    token_id        bigint generated always as identity primary key,
    name            text        not null,
    secret_hash     text        not null,           -- SHA-256; the secret has 256 random bits
    maker_kind      text        not null,
    maker_id        text        not null,
    maker_name      text        not null,
    maker_person_id bigint      references people on delete cascade,
    roles           text[]      not null,
    everything      boolean     not null,
    sites           bigint[]    not null,
    cameras         bigint[]    not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    last_used_at    timestamptz,
    unique (maker_kind, maker_id, name)
);

-- Failed logins, by account, by address and by both.
create table login_failures (
    subject       text        primary key,
    failures      integer     not null,
    last_at       timestamptz not null,
    blocked_until timestamptz not null
);
create index login_failures_by_time on login_failures (last_at);

-- What the audit topic told, for people to look back at. No foreign keys: a record outlives whom and what it is about.
create table audit_events (
    event_id    text        primary key,
    at          timestamptz not null,
    actor_kind  text        not null,
    actor_id    text        not null,
    roles       text[]      not null,
    address     text,
    action      text        not null,
    object_kind text        not null,
    object_id   text,
    changed     text[]      not null,
    outcome     text        not null,
    reason      text,
    count       integer     not null,
    duration_ms bigint,
    part        jsonb       not null,
    request_id  text,
    created_at  timestamptz not null default now()
);
create index audit_events_by_time on audit_events (at desc, event_id desc);
create index audit_events_by_actor on audit_events (actor_kind, actor_id, at desc, event_id desc);
create index audit_events_by_object on audit_events (object_kind, object_id, at desc, event_id desc);
create index audit_events_by_action on audit_events (action, at desc, event_id desc);

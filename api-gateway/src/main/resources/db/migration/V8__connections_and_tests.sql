-- How a camera is reached beside its address, sealed JSON; null where there is nothing beside it.
alter table camera_network add column connection_encrypted text;

-- When an instance last asked for connection tests; null for those that never do.
alter table model_instances add column tests_asked_at timestamptz;

-- Connection tests on their way to an instance and back. What they are of is gone as soon as they are over.
create table connection_tests (
    test_id              bigint generated always as identity primary key,
    instance_id          bigint      not null references model_instances on delete cascade,
    connection_encrypted text,
    masks                jsonb       not null default '[]',
    asked_by             text        not null,
    asked_at             timestamptz not null,
    taken_at             timestamptz,
    result               jsonb,
    over_at              timestamptz
);
create index connection_tests_waiting on connection_tests (instance_id, test_id) where taken_at is null and over_at is null;
create index connection_tests_by_time on connection_tests (asked_at);

-- Who published last from the outbox: whoever is next looks what was published and not deleted.
create table outbox_turn (
    single    boolean primary key default true check (single),
    publisher text    not null
);

-- What the admin and its heartbeats say of a model instance. is_active is the contract's: false once it was silent for too long.
alter table model_instances
    add column is_enabled  boolean     not null default true,
    add column state       text        not null default 'new',   -- new, active, warned, inactive
    add column state_since timestamptz not null default now(),
    add column processing  bigint[]    not null default '{}',    -- the cameras of its last heartbeat
    add column capacity    integer     check (capacity >= 0);    -- how many cameras it can serve; null: any number

-- Who serves a camera: its stand-in where it has one, else the instance that the admin assigned. An epoch is new with every
-- change of that; they are numbered over all cameras, so a token needs to remember one alone.
create sequence assignment_epochs;
alter table camera_network
    add column stand_in_id      bigint references model_instances on delete set null,
    add column assignment_epoch bigint not null default nextval('assignment_epochs');
create index camera_network_by_instance on camera_network (model_instance_id);
create index camera_network_by_stand_in on camera_network (stand_in_id) where stand_in_id is not null;

-- The newest epoch in the list of cameras that was last given for the token.
alter table model_tokens
    add column told_epoch bigint not null default 0;
update model_tokens set told_epoch = (select coalesce(max(assignment_epoch), 0) from camera_network);

-- Whether another model instance takes over the site's cameras when theirs falls silent.
alter table sites
    add column failover boolean not null default false;

-- Confirmed crimes as models report them. No foreign keys: a crime outlives its camera and its reporter.
create table crimes (
    crime_id       bigint generated always as identity primary key,
    observation_id text             not null unique,  -- of its contents, so that a repeat is told
    camera_id      text             not null,
    instance_id    bigint           not null,
    crime_type     text             not null,
    confidence     double precision not null,         -- 0-1
    severity       text             not null,
    status         text             not null,
    start_time     timestamptz      not null,
    end_time       timestamptz      not null,
    reported_at    timestamptz      not null
);
create index crimes_by_time on crimes (start_time desc, crime_id desc);
create index crimes_by_camera on crimes (camera_id, start_time desc, crime_id desc);

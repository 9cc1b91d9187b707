alter table zones
    add column crowd_from  integer,
    add column speed_limit double precision,
    add column way         double precision;

create table lines (
    line_id     bigint generated always as identity primary key,
    camera_id   bigint  not null references camera_network on delete cascade,
    position    integer not null,
    name        text    not null,
    points      jsonb   not null,
    class_names text[]  not null default '{}',
    direction   text    not null default 'any',
    restricted  boolean not null default false
);
create index lines_by_camera on lines (camera_id, position);

alter table camera_network
    add column dropped_by jsonb  not null default '{}',
    add column in_flight  bigint not null default 0,
    add column residual   bigint not null default 0;

alter table incidents
    add column line_id   text,
    add column line_name text,
    add column reporter  text;

-- The whole state before and after; null in rows from before these columns.
alter table incident_transitions
    add column state_before   jsonb,
    add column state_after    jsonb,
    add column rule_version   text,
    add column observation_id text;

-- The tables of results are named and columned as the callback contract's own queries need it. created_at is when a row
-- came here, every other time is of the capture. No foreign keys: a result outlives its camera.
create table cv_analysis_results (
    analysis_id        text        primary key,
    camera_id          text        not null,
    subject_id         text,
    window_start       timestamptz not null,
    window_end         timestamptz not null,
    frames             integer     not null,
    people             integer     not null,
    indicators         jsonb,
    baseline_deviation real,
    deviation          real,
    baseline_ready     boolean     not null,
    action             text,
    action_confidence  real,
    anomaly            real,
    anomalies          text[]      not null,
    scene              jsonb,
    risk_score         real        not null,
    risk_level         text        not null,
    frame_id           text,
    rule_version       text        not null,
    models             jsonb       not null,
    created_at         timestamptz not null default now()
);
create index cv_analysis_results_by_time on cv_analysis_results (window_end desc, analysis_id desc);
create index cv_analysis_results_by_camera on cv_analysis_results (camera_id, window_end desc, analysis_id desc);
create index cv_analysis_results_by_arrival on cv_analysis_results using brin (created_at);

create table cv_behavioral_detections (
    behavior_id         text        primary key,
    camera_id           text        not null,
    subject_id          text,
    track_id            bigint,
    detection_type      text        not null,
    category            text        not null,
    confidence          real        not null,
    deviation           real,
    detection_timestamp timestamptz not null,
    context             jsonb       not null,
    risk_score          real        not null,
    risk_level          text        not null,
    frame_id            text,
    rule_version        text        not null,
    models              jsonb       not null,
    created_at          timestamptz not null default now()
);
create index cv_behavioral_detections_by_time on cv_behavioral_detections (detection_timestamp desc, behavior_id desc);
create index cv_behavioral_detections_by_camera
    on cv_behavioral_detections (camera_id, detection_timestamp desc, behavior_id desc);

create table cv_behavioral_alerts (
    anomaly_id         text        primary key,
    camera_id          text        not null,
    subject_id         text,
    track_id           bigint,
    anomaly_type       text        not null,
    severity           text        not null,
    risk_score         real        not null,
    indicators         text[]      not null,
    reasoning          text        not null,
    baseline_deviation real,
    began_at           timestamptz not null,
    alert_timestamp    timestamptz not null,
    frame_id           text,
    rule_version       text        not null,
    models             jsonb       not null,
    created_at         timestamptz not null default now()
);
create index cv_behavioral_alerts_by_time on cv_behavioral_alerts (alert_timestamp desc, anomaly_id desc);
create index cv_behavioral_alerts_by_camera on cv_behavioral_alerts (camera_id, alert_timestamp desc, anomaly_id desc);

create table rule_events (
    event_id      text        primary key,
    camera_id     text        not null,
    at            timestamptz not null,
    rule          text        not null,
    onvif         text        not null,
    state         boolean,
    zone_id       text,
    line_id       text,
    track_id      bigint,
    class_name    text,
    object_type   text,
    direction     text,
    count         integer,
    speed         real,
    dwell_seconds double precision,
    frame_id      text,
    rule_version  text        not null,
    created_at    timestamptz not null default now()
);
create index rule_events_by_time on rule_events (at desc, event_id desc);
create index rule_events_by_camera on rule_events (camera_id, at desc, event_id desc);

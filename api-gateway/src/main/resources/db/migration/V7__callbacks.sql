-- What models outside report by callback lies beside Vigil's own findings: "reported" says whose word it is, and is null for
-- Vigil's own. What a camera's policy does not allow never came here; its columns are null then.
alter table cv_analysis_results
    alter column people drop not null,
    add column reported jsonb;

alter table cv_behavioral_detections
    alter column detection_type drop not null,
    alter column category drop not null,
    alter column confidence drop not null,
    add column reported jsonb;

alter table cv_behavioral_alerts
    alter column anomaly_type drop not null,
    add column reported jsonb;

-- Figures about a batch of frames or a subject's baseline, as reported.
create table cv_reported_summaries (
    summary_id  text        primary key,
    camera_id   text        not null,
    subject_id  text,
    reported_at timestamptz not null,
    kind        text        not null,
    figures     jsonb       not null,
    reported    jsonb       not null,
    created_at  timestamptz not null default now()
);
create index cv_reported_summaries_by_time on cv_reported_summaries (reported_at desc, summary_id desc);
create index cv_reported_summaries_by_camera on cv_reported_summaries (camera_id, reported_at desc, summary_id desc);

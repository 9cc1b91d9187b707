-- What may be inferred from a camera's pictures. No row: nothing beyond the default, no emotion and no gaze.
create table camera_policies (
    camera_id  bigint      primary key references camera_network on delete cascade,
    affect     boolean     not null,
    purpose    text        check (purpose is not null or not affect),
    changed_by text        not null,
    changed_at timestamptz not null
);

-- Who allowed what, for which purpose, and who took it back. No foreign key: this outlives the camera.
create table camera_policy_changes (
    change_id  bigint generated always as identity primary key,
    camera_id  bigint      not null,
    affect     boolean     not null,
    purpose    text,
    changed_by text        not null,
    changed_at timestamptz not null
);
create index camera_policy_changes_by_camera on camera_policy_changes (camera_id, change_id);

-- What capture does to a camera's pictures before they leave it, as the model API tells it.
alter table camera_network
    add column masks             jsonb   not null default '[]',   -- polygons of {x, y}, fractions from the top left
    add column motion_gate       boolean,                         -- null: as the capture service is configured
    add column handling_revision bigint  not null default 0,      -- counts the changes of both
    add column handling_told     bigint  not null default 0;      -- the latest that a model instance was told of

-- How a camera's pictures come; null in reports from before these columns.
alter table camera_network
    add column decoded_per_second real,
    add column clock              text,
    add column skew_ms            bigint,
    add column still              boolean not null default false,
    add column live               boolean not null default false;

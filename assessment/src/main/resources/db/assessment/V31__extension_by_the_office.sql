-- Who answers a request: the tutor, or, for more than a tutor may agree, the assessment office.
alter table assessment.extension_request add column to_office boolean not null default false;
create index extension_for_office on assessment.extension_request (presentation) where to_office;

-- What the file of an imported unit says beyond what this program understands, so that an export
-- gives it back: inline codes, as the content of a seg of TMX, and attributes, properties and
-- notes. Null where there is nothing.
alter table unit add column details varchar;
alter table unit add column source_coded varchar;
alter table unit add column source_details varchar;
alter table unit add column target_coded varchar;
alter table unit add column target_details varchar;

-- The imported unit of several languages that a unit is a part of.
alter table unit add column joined_id varchar(512);

-- What a job has imported: a JSON object; null where it imports nothing.
alter table job add column report varchar;

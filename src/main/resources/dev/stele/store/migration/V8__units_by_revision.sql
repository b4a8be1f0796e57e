-- The revision becomes the key of a unit: H2 keeps the rows of a table in the order of a primary
-- key that is a bigint, so that this key takes no index of its own, and what comes is put behind
-- what is there. It does so only where the table is empty when the key is made. So units move to
-- another table: V9 (UnitsCopied) copies them, V10 drops the table from which they come, V11 gives
-- its name to the other. H2 commits each statement, but each of the four can be done again where it
-- was interrupted, and none loses a unit then.
drop table if exists unit_by_key;
create table unit_by_key (
  revision bigint not null primary key, -- of the last change
  id varchar(512) not null,
  bitext_id varchar(24) not null, -- empty where the unit was imported
  symbol varchar(512) not null, -- empty where the document has none
  place bigint not null, -- order among the units of a bitext, or among those imported
  document_date date,
  original varchar(64),
  status varchar(16) not null,
  confidence double precision not null,
  source_language varchar(64) not null,
  source_text varchar not null,
  source_segments integer not null,
  source_path varchar not null,
  source_previous varchar,
  source_next varchar,
  target_language varchar(64) not null,
  target_text varchar not null,
  target_segments integer not null,
  target_path varchar not null,
  target_previous varchar,
  target_next varchar,
  derived_through varchar(64),
  details varchar,
  source_coded varchar,
  source_details varchar,
  target_coded varchar,
  target_details varchar,
  joined_id varchar(512),
  since bigint default 0 not null
);

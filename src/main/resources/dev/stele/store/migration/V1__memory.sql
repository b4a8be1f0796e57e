-- The same statements run on H2 (MODE=PostgreSQL) and on PostgreSQL 15.

-- The revision of the last change. Whoever writes locks this row first, so that
-- revisions become visible in their order.
create table revision_counter (
  only_row smallint not null primary key check (only_row = 1),
  last_revision bigint not null
);
insert into revision_counter (only_row, last_revision) values (1, 0);

create table bitext (
  id varchar(24) not null primary key,
  symbol varchar(512) not null, -- empty where neither version has one
  content varchar(64) not null, -- SHA-256 of versions, segments and beads
  beads integer not null,
  units integer not null,
  confidence double precision not null,
  stored timestamp(6) with time zone not null
);
create index bitext_by_time on bitext (stored, id);
create index bitext_by_symbol on bitext (symbol, id);

create table document_version (
  bitext_id varchar(24) not null references bitext (id) on delete cascade,
  side varchar(6) not null check (side in ('source', 'target')),
  symbol varchar(512),
  language varchar(64) not null,
  document_date date,
  title varchar,
  originals varchar(512) not null, -- language tags in the order printed, with blanks between
  file_name varchar not null,
  digest varchar(64) not null,
  primary key (bitext_id, side)
);

create table segment (
  bitext_id varchar(24) not null references bitext (id) on delete cascade,
  side varchar(6) not null check (side in ('source', 'target')),
  place integer not null,
  path varchar not null,
  kind varchar(32) not null,
  original varchar(64),
  text varchar not null,
  primary key (bitext_id, side, place)
);

create table bead (
  bitext_id varchar(24) not null references bitext (id) on delete cascade,
  place integer not null,
  source_start integer not null,
  source_end integer not null,
  target_start integer not null,
  target_end integer not null,
  reason varchar(32) not null,
  confidence double precision not null,
  primary key (bitext_id, place)
);

-- Units are kept whole, apart from the segments that they were made of: those that
-- were imported have no segments, and review may change them.
create table unit (
  id varchar(512) not null primary key,
  revision bigint not null,
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
  target_next varchar
);
create unique index unit_by_revision on unit (revision);
create index unit_by_place on unit (bitext_id, symbol, place);

-- What an index that follows has to forget. A unit that comes again leaves this table.
create table removed_unit (
  id varchar(512) not null primary key,
  revision bigint not null
);
create unique index removed_unit_by_revision on removed_unit (revision);

create table job (
  id varchar(64) not null primary key,
  state varchar(16) not null,
  progress double precision not null,
  message varchar not null,
  result varchar(24),
  error varchar,
  created timestamp(6) with time zone not null
);
create index job_by_state on job (state, created);

-- What texts have taught the lexicon: expected counts of words that translate each other.
-- Counts are whole multiples of a power of two, so that sums are exact.

create table lesson_state (
  only_row smallint not null primary key check (only_row = 1),
  revision bigint not null, -- of the units that were looked at
  volume double precision not null -- the sum of all counts
);
insert into lesson_state (only_row, revision, volume) values (1, 0, 0);

create table lesson_languages (
  id integer not null primary key,
  source_language varchar(64) not null,
  target_language varchar(64) not null,
  unique (source_language, target_language)
);

create table lesson_word (
  id integer not null primary key, -- from 1; in counts, 0 stands for no word
  languages_id integer not null references lesson_languages (id),
  side varchar(6) not null check (side in ('source', 'target')),
  unit varchar not null,
  form varchar not null,
  unique (languages_id, side, unit)
);

create table word_count (
  languages_id integer not null references lesson_languages (id),
  source_word integer not null,
  target_word integer not null,
  forward_count double precision not null,
  backward_count double precision not null,
  primary key (languages_id, source_word, target_word)
);

-- What each text taught, so that it can be taken back.
create table lesson (
  text_id varchar(512) not null primary key,
  languages_id integer not null references lesson_languages (id),
  counts bytea not null
);

alter table if exists unit_by_key rename to unit;
create unique index if not exists unit_by_id on unit (id);
create index if not exists unit_by_place on unit (bitext_id, symbol, place);

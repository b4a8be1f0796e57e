-- Its units are in unit_by_key (V8).
drop table if exists unit;

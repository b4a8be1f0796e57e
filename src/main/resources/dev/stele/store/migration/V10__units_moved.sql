-- Its units are in unit_by_key (V9).
drop table if exists unit;

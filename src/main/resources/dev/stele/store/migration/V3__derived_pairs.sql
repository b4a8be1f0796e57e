-- The language of the version through which a pair was derived; null where its two versions
-- were aligned with each other.
alter table bitext add column derived_through varchar(64);
alter table unit add column derived_through varchar(64);

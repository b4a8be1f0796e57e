-- The revision with which a unit came, so that an index need not look for those that it cannot know.
-- 0 where that is not known, or the unit had been there and was removed.
alter table unit add column since bigint default 0 not null;

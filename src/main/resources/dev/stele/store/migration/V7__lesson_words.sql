-- By the unit first: H2 looks up a list of values only where they are the first column of an index,
-- and compares each row with the whole list otherwise.
create index lesson_word_by_unit on lesson_word (unit, side, languages_id);

-- What: When a household itself chose how buyers reach it (contact_chosen_at).
-- Why: A page on which nobody can buy helps nobody, and whose number is told is the household's own word.
ALTER TABLE `households` ADD `contact_chosen_at` integer;

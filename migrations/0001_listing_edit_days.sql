-- What: days on which a listing was edited.
-- Why: edits are signs of life of a shop, and phone and report count the same ones.
ALTER TABLE `listings` ADD `edited_on` text DEFAULT '[]' NOT NULL;

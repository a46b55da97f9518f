-- What: When an account came with another card of the household (merged_at).
-- Why: Whoever merges two cards must not choose the account that is paid: it waits for the household.
ALTER TABLE `payees` ADD `merged_at` integer;

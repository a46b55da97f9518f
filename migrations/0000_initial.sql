-- What: all tables, indexes and triggers of the first release.
-- Why: the product starts from an empty database.
CREATE TABLE `changes` (
	`version` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entity` text NOT NULL,
	`record_id` text NOT NULL,
	`path` text NOT NULL,
	`operation_id` text
);
--> statement-breakpoint
CREATE INDEX `changes_record` ON `changes` (`entity`,`record_id`,`version`);

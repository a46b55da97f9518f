-- What: how many faults of the app each phone reports, and their names.
-- Why: a fault of phone code was turned into a later try and nobody ever heard of it.
ALTER TABLE `phone_stores` ADD `fault_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `phone_stores` ADD `fault_names` text;

-- What: all tables, indexes and triggers of the first release.
-- Why: the product starts from an empty database.
CREATE TABLE `changes` (
	`version` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entity` text NOT NULL,
	`record_id` text NOT NULL,
	`path` text NOT NULL,
	`operation_id` text,
	`origin` text,
	`account_id` text,
	`at` integer,
	`fields` text
);
--> statement-breakpoint
CREATE INDEX `changes_record` ON `changes` (`entity`,`record_id`,`version`);--> statement-breakpoint
CREATE TABLE `probes` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`key` text,
	`state` text NOT NULL,
	`run_at` integer NOT NULL,
	`lease_until` integer,
	`attempts` integer NOT NULL,
	`worker` text,
	`fault` text,
	`created_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_waiting_key` ON `jobs` (`key`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`state`,`run_at`);--> statement-breakpoint
CREATE TABLE `activity` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`path` text NOT NULL,
	`subject_id` text NOT NULL,
	`action` text NOT NULL,
	`account_id` text NOT NULL,
	`operation_id` text NOT NULL,
	`at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `activity_path` ON `activity` (`path`,`id`);--> statement-breakpoint
CREATE TABLE `conflicts` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`household_id` text NOT NULL,
	`village_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`deleted_at` integer,
	`entity` text NOT NULL,
	`record_id` text NOT NULL,
	`field` text NOT NULL,
	`kept_value` text,
	`kept_by` text,
	`kept_name` text NOT NULL,
	`kept_at` integer NOT NULL,
	`lost_value` text,
	`lost_by` text,
	`lost_name` text NOT NULL,
	`lost_at` integer NOT NULL,
	`is_guarded` integer NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `conflicts_village` ON `conflicts` (`village_id`,`version`);--> statement-breakpoint
CREATE TABLE `operations` (
	`id` text PRIMARY KEY NOT NULL,
	`device` text,
	`n` integer,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`household_id` text,
	`status` text NOT NULL,
	`version` integer,
	`code` text,
	`problems` text,
	`waiting` text,
	`at_phone` integer NOT NULL,
	`offset_ms` integer NOT NULL,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `operations_order` ON `operations` (`device`,`n`);--> statement-breakpoint
CREATE INDEX `operations_waiting` ON `operations` (`household_id`) WHERE status = 'parked';--> statement-breakpoint
CREATE TABLE `household_aliases` (
	`old_id` text PRIMARY KEY NOT NULL,
	`new_id` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `phone_stores` (
	`device` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`key` text NOT NULL,
	`last` integer NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`queued` integer NOT NULL,
	`oldest_at` integer,
	`photos` integer NOT NULL,
	`is_persisted` integer,
	`app` text,
	`offset_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `phone_stores_account` ON `phone_stores` (`account_id`);--> statement-breakpoint
CREATE TABLE `sync_epoch` (
	`only` integer PRIMARY KEY NOT NULL,
	`epoch` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `villages` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`commune_code` text NOT NULL,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`kind` text NOT NULL,
	`coverage` text NOT NULL,
	`official_households` integer,
	`official_source` text,
	`official_on` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `villages_path` ON `villages` (`path`);--> statement-breakpoint
CREATE UNIQUE INDEX `villages_name` ON `villages` (`commune_code`,`kind`,`name`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`household_id` text,
	`text_size` text DEFAULT 'normal' NOT NULL,
	`theme` text DEFAULT 'light' NOT NULL,
	`language` text DEFAULT 'vi' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_phone` ON `accounts` (`phone`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_household` ON `accounts` (`household_id`);--> statement-breakpoint
CREATE TABLE `cards` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`household_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text NOT NULL,
	`money_from` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	`revoked_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cards_code` ON `cards` (`code_hash`);--> statement-breakpoint
CREATE INDEX `cards_household` ON `cards` (`household_id`);--> statement-breakpoint
CREATE INDEX `cards_account` ON `cards` (`account_id`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`account_id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `devices` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`phone_hash` text NOT NULL,
	`label` text NOT NULL,
	`first_seen_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `devices_account_phone` ON `devices` (`account_id`,`phone_hash`);--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_path` text NOT NULL,
	`personal` integer DEFAULT false NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_until` integer,
	`given_by` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grants_account` ON `grants` (`account_id`);--> statement-breakpoint
CREATE INDEX `grants_unit` ON `grants` (`unit_path`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`role` text NOT NULL,
	`unit_path` text NOT NULL,
	`personal` integer DEFAULT false NOT NULL,
	`team_id` text,
	`account_id` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`used_by` text,
	`revoked_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_code` ON `invitations` (`code_hash`);--> statement-breakpoint
CREATE INDEX `invitations_unit` ON `invitations` (`unit_path`,`created_at`);--> statement-breakpoint
CREATE INDEX `invitations_account` ON `invitations` (`account_id`);--> statement-breakpoint
CREATE INDEX `invitations_team` ON `invitations` (`team_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`device_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`idle_ms` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device_id`) REFERENCES `devices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `sessions_device` ON `sessions` (`device_id`);--> statement-breakpoint
CREATE TABLE `throttles` (
	`key` text PRIMARY KEY NOT NULL,
	`tries` integer NOT NULL,
	`window_ends_at` integer NOT NULL,
	`locked_until` integer NOT NULL,
	`locks` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `throttles_window` ON `throttles` (`window_ends_at`);--> statement-breakpoint
CREATE TABLE `team_members` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`team_id` text NOT NULL,
	`account_id` text,
	`name` text NOT NULL,
	`phone` text,
	`role` text NOT NULL,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_members_team` ON `team_members` (`team_id`);--> statement-breakpoint
CREATE INDEX `team_members_path` ON `team_members` (`path`);--> statement-breakpoint
CREATE TABLE `teams` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`level` text NOT NULL,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `teams_path` ON `teams` (`path`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`household_id` text NOT NULL,
	`village_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`deleted_at` integer,
	`mentor_id` text NOT NULL,
	`mentor_name` text NOT NULL,
	`role` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text
);
--> statement-breakpoint
CREATE INDEX `assignments_village` ON `assignments` (`village_id`,`version`);--> statement-breakpoint
CREATE INDEX `assignments_path` ON `assignments` (`path`);--> statement-breakpoint
CREATE INDEX `assignments_mentor` ON `assignments` (`mentor_id`,`path`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`household_id` text NOT NULL,
	`village_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`deleted_at` integer,
	`purpose` text NOT NULL,
	`decision` text NOT NULL,
	`text_version` text NOT NULL,
	`evidence` text NOT NULL,
	`was_read_aloud` integer NOT NULL,
	`answered_by` text NOT NULL,
	`counts` integer NOT NULL,
	`answered_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `consents_village` ON `consents` (`village_id`,`version`);--> statement-breakpoint
CREATE INDEX `consents_path` ON `consents` (`path`);--> statement-breakpoint
CREATE INDEX `consents_in_force` ON `consents` (`household_id`,`purpose`,`version`);--> statement-breakpoint
CREATE TABLE `households` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`household_id` text NOT NULL,
	`village_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`deleted_at` integer,
	`kind` text NOT NULL,
	`head_name` text NOT NULL,
	`name_folded` text NOT NULL,
	`address_as` text NOT NULL,
	`address_line` text NOT NULL,
	`sells` text NOT NULL,
	`device` text NOT NULL,
	`is_priority` integer NOT NULL,
	`phone` text,
	`status` text NOT NULL,
	`publication` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `households_village` ON `households` (`village_id`,`version`);--> statement-breakpoint
CREATE INDEX `households_path` ON `households` (`path`);--> statement-breakpoint
CREATE INDEX `households_name` ON `households` (`village_id`,`name_folded`);--> statement-breakpoint
CREATE TABLE `milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`household_id` text NOT NULL,
	`village_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`deleted_at` integer,
	`code` text NOT NULL,
	`occurred_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`claimed_by` text,
	`mentor_id` text,
	`evidence` text NOT NULL,
	`status` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`reason` text,
	`note` text NOT NULL,
	`rule_version` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `milestones_village` ON `milestones` (`village_id`,`version`);--> statement-breakpoint
CREATE INDEX `milestones_path` ON `milestones` (`path`,`code`);--> statement-breakpoint
CREATE INDEX `milestones_household` ON `milestones` (`household_id`,`code`);--> statement-breakpoint
CREATE TABLE `visits` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`household_id` text NOT NULL,
	`village_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`deleted_at` integer,
	`visited_on` text NOT NULL,
	`result` text NOT NULL,
	`tasks` text NOT NULL,
	`skills` text NOT NULL,
	`refusal_reason` text,
	`note` text NOT NULL,
	`next_on` text,
	`place_cell` text,
	`mentor_id` text NOT NULL,
	`mentor_name` text NOT NULL,
	`recorded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `visits_village` ON `visits` (`village_id`,`version`);--> statement-breakpoint
CREATE INDEX `visits_path` ON `visits` (`path`,`visited_on`);--> statement-breakpoint
CREATE INDEX `visits_household` ON `visits` (`household_id`,`visited_on`);--> statement-breakpoint
CREATE TABLE `orphan_blobs` (
	`sha256` text PRIMARY KEY NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `photo_outputs` (
	`original_sha256` text NOT NULL,
	`output_hash` text NOT NULL,
	`kind` text NOT NULL,
	`sha256` text NOT NULL,
	`width_px` integer NOT NULL,
	`height_px` integer NOT NULL,
	`bytes` integer NOT NULL,
	PRIMARY KEY(`original_sha256`, `output_hash`)
);
--> statement-breakpoint
CREATE INDEX `photo_outputs_sha256` ON `photo_outputs` (`sha256`);--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`household_id` text NOT NULL,
	`village_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`deleted_at` integer,
	`listing_id` text,
	`shot` text NOT NULL,
	`sha256` text NOT NULL,
	`byte_length` integer NOT NULL,
	`width_px` integer NOT NULL,
	`height_px` integer NOT NULL,
	`bytes_state` text NOT NULL,
	`has_original` integer NOT NULL,
	`processing` text NOT NULL,
	`failure` text,
	`seen_on_phone` text NOT NULL,
	`findings` text NOT NULL,
	`versions` text NOT NULL,
	`placeholder` text,
	`look_hash` text,
	`digital_source` text,
	`focal` text,
	`rotate_deg` integer NOT NULL,
	`straighten_deg` real NOT NULL,
	`as_taken` integer NOT NULL,
	`white_ground` integer NOT NULL,
	`is_main` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `photos_village` ON `photos` (`village_id`,`version`);--> statement-breakpoint
CREATE INDEX `photos_path` ON `photos` (`path`);--> statement-breakpoint
CREATE INDEX `photos_household` ON `photos` (`household_id`,`listing_id`);--> statement-breakpoint
CREATE INDEX `photos_original` ON `photos` (`sha256`);--> statement-breakpoint
CREATE TABLE `listings` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`household_id` text NOT NULL,
	`village_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`deleted_at` integer,
	`title` text,
	`description` text,
	`facts` text NOT NULL,
	`step` integer NOT NULL,
	`state` text NOT NULL,
	`in_stock` integer NOT NULL,
	`confirmed_prices_dong` text,
	`public_code` text,
	`storefront_code` text,
	`posts` text NOT NULL,
	`published_at` integer
);
--> statement-breakpoint
CREATE INDEX `listings_village` ON `listings` (`village_id`,`version`);--> statement-breakpoint
CREATE INDEX `listings_path` ON `listings` (`path`);--> statement-breakpoint
CREATE INDEX `listings_household` ON `listings` (`household_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `listings_public_code` ON `listings` (`public_code`);--> statement-breakpoint
CREATE TABLE `storefronts` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`public_code` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `storefronts_public_code` ON `storefronts` (`public_code`);--> statement-breakpoint
CREATE INDEX `storefronts_path` ON `storefronts` (`path`);--> statement-breakpoint
CREATE TABLE `scripts` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`household_id` text NOT NULL,
	`village_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`deleted_at` integer,
	`listing_id` text NOT NULL,
	`choices` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `scripts_village` ON `scripts` (`village_id`,`version`);--> statement-breakpoint
CREATE INDEX `scripts_path` ON `scripts` (`path`);--> statement-breakpoint
CREATE TABLE `payee_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`payee_id` text NOT NULL,
	`household_id` text NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`by_name` text NOT NULL,
	`at` integer NOT NULL,
	`seen_at` integer,
	FOREIGN KEY (`payee_id`) REFERENCES `payees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `payee_notices_account` ON `payee_notices` (`account_id`,`at`);--> statement-breakpoint
CREATE INDEX `payee_notices_payee` ON `payee_notices` (`payee_id`);--> statement-breakpoint
CREATE TABLE `payees` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`household_id` text NOT NULL,
	`village_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`deleted_at` integer,
	`bin` text NOT NULL,
	`account` text,
	`account_end` text NOT NULL,
	`owner_name` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`proposed_by_name` text NOT NULL,
	`tested_at` integer,
	`tested_by` text,
	`test_how` text,
	`confirmed_at` integer,
	`effective_at` integer,
	`frozen_at` integer,
	`frozen_by` text,
	`frozen_by_name` text,
	`freeze_reason` text,
	`refused_at` integer,
	`voided_at` integer
);
--> statement-breakpoint
CREATE INDEX `payees_village` ON `payees` (`village_id`,`version`);--> statement-breakpoint
CREATE INDEX `payees_path` ON `payees` (`path`);--> statement-breakpoint
CREATE INDEX `payees_account` ON `payees` (`bin`,`account`);--> statement-breakpoint
CREATE INDEX `payees_proposed` ON `payees` (`created_by`,`created_at`);--> statement-breakpoint
CREATE TABLE `money_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`household_id` text NOT NULL,
	`order_id` text,
	`witness` text NOT NULL,
	`service` text,
	`reference` text NOT NULL,
	`amount_dong` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `money_lines_once` ON `money_lines` (`household_id`,`witness`,`reference`);--> statement-breakpoint
CREATE INDEX `money_lines_order` ON `money_lines` (`order_id`);--> statement-breakpoint
CREATE INDEX `money_lines_path` ON `money_lines` (`path`,`at`);--> statement-breakpoint
CREATE TABLE `money_links` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`household_id` text NOT NULL,
	`village_id` text NOT NULL,
	`service` text NOT NULL,
	`code` text NOT NULL,
	`secret` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_heard_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `money_links_code` ON `money_links` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `money_links_household` ON `money_links` (`household_id`,`service`);--> statement-breakpoint
CREATE INDEX `money_links_path` ON `money_links` (`path`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`household_id` text NOT NULL,
	`village_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`deleted_at` integer,
	`code` text NOT NULL,
	`buyer_name` text NOT NULL,
	`buyer_phone` text,
	`items` text NOT NULL,
	`listing_id` text,
	`total_dong` integer NOT NULL,
	`received_dong` integer NOT NULL,
	`paid_by` text,
	`paid_at` integer,
	`delivered_at` integer,
	`cancelled_at` integer
);
--> statement-breakpoint
CREATE INDEX `orders_village` ON `orders` (`village_id`,`version`);--> statement-breakpoint
CREATE INDEX `orders_code` ON `orders` (`household_id`,`code`);--> statement-breakpoint
CREATE INDEX `orders_path` ON `orders` (`path`);
--> statement-breakpoint
CREATE TRIGGER payees_account_is_written_once BEFORE UPDATE OF bin, account, owner_name, household_id ON payees
WHEN NEW.bin IS NOT OLD.bin OR NEW.owner_name IS NOT OLD.owner_name OR (NEW.account IS NOT OLD.account AND NEW.account IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'an account is never changed: another one is another version'); END;

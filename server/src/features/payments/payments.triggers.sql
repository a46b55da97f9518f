CREATE TRIGGER payees_account_is_written_once BEFORE UPDATE OF bin, account, owner_name, household_id ON payees
WHEN NEW.bin IS NOT OLD.bin OR NEW.owner_name IS NOT OLD.owner_name OR (NEW.account IS NOT OLD.account AND NEW.account IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'an account is never changed: another one is another version'); END;

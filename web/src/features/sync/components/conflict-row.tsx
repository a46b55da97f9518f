import { givenName } from '@lensan/household';
import type { OpenConflict } from '../../../local/conflicts.ts';
import { calledName } from '../../../text/called-name.ts';
import { t } from '../../../text/index.ts';
import { Button, Tile } from '../../../ui/index.ts';
import { fieldWord } from '../sync-words.ts';

/**
 * Two people wrote one thing: which, whose, and one button to look at both. Accounts have a page of
 * their own.
 */
export function ConflictRow(props: { found: OpenConflict }) {
  const conflict = () => props.found.conflict;
  const isAccount = () => conflict().entity === 'payee';
  const href = () =>
    isAccount()
      ? `/ho/${conflict().householdId}/nhan-tien/hai-so`
      : `/cho-gui/hai-ban/${conflict().householdId}/${conflict().id}`;
  return (
    <li class="alarm">
      <div class="item calm">
        <Tile icon="swap" tone="clay" />
        <span>
          <strong>
            {t('sync.two.row', {
              what: fieldWord(conflict()),
              who: calledName(props.found.dossier.household),
            })}
          </strong>
          <span class="sub">
            {t(conflict().isGuarded ? 'sync.two.underGuarded' : 'sync.two.under', {
              name: givenName(conflict().kept.name),
            })}
          </span>
          <span class="row">
            <Button kind="danger" size="small" href={href()}>
              {t(isAccount() ? 'sync.two.openNumbers' : 'sync.two.open')}
            </Button>
          </span>
        </span>
      </div>
    </li>
  );
}

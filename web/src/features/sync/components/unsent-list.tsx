import { For, Show } from 'solid-js';
import type { OpenConflict } from '../../../local/conflicts.ts';
import type { DeadOperation, Pending } from '../../../local/index.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Icon, List, ListItem, Tile } from '../../../ui/index.ts';
import type { PhotoGroup } from '../standing.ts';
import { iconOf, mb, rowsOf, titleOf, whenOf, whoOf } from '../sync-words.ts';
import { ConflictRow } from './conflict-row.tsx';

/** Rows of words shown; a weekend has more, and the thumb gains nothing by them. */
const shownRows = 40;

/** What is not at its end yet: what needs a person first, then words, then photos. */
export const UnsentList = (props: {
  conflicts: readonly OpenConflict[];
  work: Pending;
  photos: readonly PhotoGroup[];
  onLook: (operation: DeadOperation) => void;
}) => (
  <List label={t('sync.list')}>
    <For each={props.conflicts}>{(found) => <ConflictRow found={found} />}</For>
    <For each={props.work.refused}>
      {(operation) => (
        <ListItem
          alarm
          calm
          title={titleOf(operation)}
          under={errorSentence(operation.code)}
          tile={<Tile icon={iconOf(operation)} tone="clay" />}
          onClick={() => props.onLook(operation)}
        />
      )}
    </For>
    <For each={rowsOf(props.work.waiting)}>
      {(operation) => (
        <ListItem
          calm
          title={titleOf(operation)}
          under={t('sync.row.waiting', { when: whenOf(operation.at) })}
          tile={<Tile icon={iconOf(operation)} tone="water" />}
          end={<Icon name="sent" class="faint" />}
        />
      )}
    </For>
    <For each={rowsOf(props.work.out).slice(0, shownRows)}>
      {(operation) => (
        <ListItem
          calm
          title={titleOf(operation)}
          under={t('sync.row.out', { when: whenOf(operation.at) })}
          tile={<Tile icon={iconOf(operation)} />}
          end={<Icon name="clock" class="faint" />}
        />
      )}
    </For>
    <Show when={rowsOf(props.work.out).length > shownRows}>
      <ListItem
        calm
        title={t('sync.row.more', { count: rowsOf(props.work.out).length - shownRows })}
      />
    </Show>
    <For each={props.photos}>
      {(group) => (
        <ListItem
          calm
          title={t('sync.photos', { count: group.count, who: whoOf(group.householdId) })}
          tile={<Tile icon="image" />}
          end={<Icon name="clock" class="faint" />}
          under={
            <Show
              when={group.isBegun}
              fallback={t(group.isHeld ? 'sync.row.photosWifi' : 'sync.row.photosWaiting', {
                total: mb(group.bytes),
              })}
            >
              {t('sync.row.photosPart', {
                sent: mb(group.sentBytes),
                total: mb(group.bytes),
              })}
              <Meter share={group.sentBytes / group.bytes} />
            </Show>
          }
        />
      )}
    </For>
  </List>
);

const Meter = (props: { share: number }) => (
  <span
    class="meter"
    role="img"
    aria-label={t('sync.row.photosSpoken', { share: Math.floor(props.share * 100) })}
  >
    <i style={{ width: `${Math.floor(props.share * 100)}%` }} />
  </span>
);

import { readActivity, type ActivityLine } from '@lensan/contract';
import { formatInstant, formatPhone } from '@lensan/vietnamese';
import { createResource, For, Show } from 'solid-js';
import { call, CallError } from '../../../api/client.ts';
import { t, type TextKey } from '../../../text/index.ts';
import {
  ErrorState,
  List,
  ListItem,
  Loading,
  Note,
  Offline,
  Page,
  Tile,
  type IconName,
} from '../../../ui/index.ts';
import { errorSentence } from '../../../text/errors.ts';
import { ownDossier } from '../own.data.ts';

/** Words for what was done. Each is what a person would say, not the name of a function. */
const deeds = {
  'household.register': 'households.did.register',
  'household.edit': 'households.did.edit',
  'household.merge': 'households.did.merge',
  'assignment.set': 'households.did.assign',
  'consent.record': 'households.did.consent',
  'visit.record': 'households.did.visit',
  'milestone.claim': 'households.did.claim',
  'milestone.confirm': 'households.did.confirm',
  'milestone.reject': 'households.did.reject',
  'milestone.void': 'households.did.void',
  'photo.add': 'households.did.photo',
  'listing.save': 'households.did.listing',
  'listing.publish': 'households.did.publish',
  'listing.hide': 'households.did.hide',
  'listing.set_stock': 'households.did.stock',
  'listing.set_price': 'households.did.price',
  'payee.propose': 'households.did.account',
  'payee.test': 'households.did.tested',
  'payee.confirm': 'households.did.accountYes',
  'payee.freeze': 'households.did.frozen',
  'payee.show': 'households.did.shown',
  'order.record': 'households.did.order',
  'order.paid': 'households.did.paid',
  'script.save': 'households.did.script',
  'card.issue': 'households.did.card',
  'card.revoke': 'households.did.cardGone',
  'personal.read': 'households.did.read',
  'report.export': 'households.did.export',
} as const satisfies Record<string, TextKey>;
/** What has no words of its own is told as a change of the thing it belongs to. */
const changes = {
  photo: 'households.did.photoChange',
  listing: 'households.did.listing',
  payee: 'households.did.account',
  order: 'households.did.orderChange',
  script: 'households.did.script',
  card: 'households.did.card',
} as const satisfies Record<string, TextKey>;
function wordsOf(action: string): string {
  const thing = action.split('.')[0] ?? '';
  if (Object.hasOwn(deeds, action)) return t(deeds[action as keyof typeof deeds]);
  return t(
    Object.hasOwn(changes, thing) ? changes[thing as keyof typeof changes] : 'households.did.other',
  );
}
const iconOf = (action: string): IconName =>
  /(read|export|show)/.test(action)
    ? 'eye'
    : action.startsWith('payee')
      ? 'qr'
      : action.startsWith('consent')
        ? 'okc'
        : action.startsWith('visit')
          ? 'hand'
          : action.startsWith('photo')
            ? 'camera'
            : action.startsWith('card')
              ? 'card'
              : 'edit';

/**
 * "Ai đã xem, sửa dữ liệu của tôi": asked of the server, which keeps a line of everything that was
 * done.
 */
export default function OwnDataPage() {
  const own = () => ownDossier()?.household;
  const [lines, { refetch }] = createResource(
    () => own()?.id,
    async (householdId): Promise<readonly ActivityLine[] | CallError> => {
      try {
        return (await call(readActivity, { params: { householdId } })).lines;
      } catch (error) {
        if (error instanceof CallError) return error;
        throw error;
      }
    },
  );
  const shown = () => {
    const known = lines();
    return known instanceof CallError ? undefined : known;
  };
  const failed = () => {
    const known = lines();
    return known instanceof CallError ? known : undefined;
  };
  return (
    <Page title={t('own.data')} back="/" large>
      <Show when={own()}>
        {(household) => (
          <section class="card stack gap-2">
            <h2 class="lg">{t('households.own.kept')}</h2>
            <p>
              {[
                household().headName,
                household().phone ? formatPhone(household().phone ?? '') : '',
                household().addressLine,
                household().sells,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p class="sm soft">{t('households.own.keptHelp')}</p>
          </section>
        )}
      </Show>
      <h2 class="lg">{t('households.own.touched')}</h2>
      <Show when={failed()}>
        {(error) => (
          <Show
            when={error().status === 0}
            fallback={
              <ErrorState
                sentence={errorSentence(error().code)}
                code={error().code}
                onRetry={() => void refetch()}
              />
            }
          >
            <Offline help={t('households.own.dataOffline')} onRetry={() => void refetch()} />
          </Show>
        )}
      </Show>
      <Show
        when={shown()}
        fallback={
          <Show when={lines.loading}>
            <Loading lines={4} />
          </Show>
        }
      >
        {(known) => (
          <List label={t('households.own.touched')}>
            <For each={known()}>
              {(line) => (
                <ListItem
                  calm
                  tile={<Tile icon={iconOf(line.action)} tone="paper" />}
                  title={wordsOf(line.action)}
                  under={[
                    line.byName
                      ? line.byRole
                        ? t('households.own.by', {
                            name: line.byName,
                            role: t(`common.role.${line.byRole}`),
                          })
                        : line.byName
                      : t('households.own.system'),
                    formatInstant(line.at, Date.now()),
                  ].join(' · ')}
                />
              )}
            </For>
          </List>
        )}
      </Show>
      <Note icon="shield">{t('households.own.rights')}</Note>
    </Page>
  );
}

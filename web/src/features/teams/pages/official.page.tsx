import type { Invitation, Place } from '@lensan/contract';
import { formatDate, vietnamDay } from '@lensan/vietnamese';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, CheckCard, Field, List, ListItem, Note } from '../../../ui/index.ts';
import { createAttempt } from '../../accounts/components/attempt.ts';
import { findPlaces } from '../../accounts/places.data.ts';
import { PlaceSearch } from '../../accounts/components/place-search.tsx';
import { createAsked } from '../components/asked.tsx';
import { FreshInvitations } from '../components/fresh-invitations.tsx';
import { StaffPage } from '../components/staff-page.tsx';
import { inviteOfficial, openOfficials, revokeOpen, type Fresh } from '../invitations.data.ts';
import { myGrants } from '../teams.data.ts';

/** A province invites the official of a commune, who does the rest there. */
export default function OfficialInvitePage() {
  const [place, setPlace] = createSignal<Place>();
  const [name, setName] = createSignal('');
  const [phone, setPhone] = createSignal('');
  const [personal, setPersonal] = createSignal(false);
  const { attempt, isBusy, problem } = createAttempt(() => ({ offline: t('teams.needsSignal') }));
  const [fresh, setFresh] = createSignal<Fresh>();
  const open = createAsked(openOfficials);
  const province = () => myGrants().find((grant) => grant.role === 'province_official');
  const missing = () =>
    place()
      ? name().trim() && phone().trim()
        ? undefined
        : t('teams.add.needed')
      : t('teams.official.needsPlace');
  const save = () =>
    attempt(async () => {
      const chosen = place();
      if (chosen)
        setFresh(
          await inviteOfficial({
            name: name(),
            phone: phone(),
            path: chosen.path,
            personal: personal(),
          }),
        );
    });
  const revoke = async (id: string) => {
    await attempt(() => revokeOpen(id));
    await open.again();
  };
  return (
    <Show
      when={fresh()}
      fallback={
        <StaffPage
          title={t('teams.official.title')}
          back="/to"
          backWord={t('teams.list.title')}
          narrow
          actions={
            <Button
              kind="main"
              busy={isBusy()}
              disabledReason={missing()}
              onClick={() => void save()}
            >
              {isBusy() ? t('teams.add.saving') : t('teams.add.save')}
            </Button>
          }
        >
          <CommuneChoice province={province()?.path ?? ''} place={place()} onChoose={setPlace} />
          <Field
            label={t('teams.add.name')}
            value={name()}
            onInput={setName}
            maxLength={80}
            autocapitalize="words"
          />
          <Field
            label={t('teams.add.phone')}
            help={t('teams.add.phoneHelp')}
            type="tel"
            keys="tel"
            value={phone()}
            onInput={setPhone}
            maxLength={20}
            error={problem()}
          />
          <Show when={province()?.personal}>
            <CheckCard
              word={t('teams.official.personal')}
              icon="eye"
              checked={personal()}
              onChange={setPersonal}
            />
          </Show>
          <OpenInvitations list={open.value() ?? []} onRevoke={(id) => void revoke(id)} />
        </StaffPage>
      }
    >
      {(one) => (
        <FreshInvitations
          fresh={[one()]}
          backWord={t('teams.official.title')}
          onClose={() => {
            setFresh(undefined);
            setName('');
            setPhone('');
            void open.again();
          }}
        />
      )}
    </Show>
  );
}

/** A commune of the province by present or former name. */
function CommuneChoice(props: {
  province: string;
  place: Place | undefined;
  onChoose: (place: Place | undefined) => void;
}) {
  return (
    <Show
      when={props.place}
      fallback={
        <div class="stack gap-2">
          <p class="label">{t('teams.official.place')}</p>
          <PlaceSearch
            label={t('teams.official.place')}
            noneWord={t('teams.official.placeNone')}
            search={findPlaces}
            under={(place) => place.formerly ?? undefined}
            fits={(place) => place.level === 'commune' && place.path.startsWith(props.province)}
            onChoose={props.onChoose}
          />
        </div>
      }
    >
      {(place) => (
        <Note
          kind="done"
          actions={
            <Button size="small" onClick={() => props.onChoose(undefined)}>
              {t('common.change')}
            </Button>
          }
        >
          {place().fullName}
        </Note>
      )}
    </Show>
  );
}

/** Invitations nobody has used yet, each to be taken back. */
const OpenInvitations = (props: {
  list: readonly Invitation[];
  onRevoke: (id: string) => void;
}) => (
  <Show when={props.list.length > 0}>
    <h2 class="lg">{t('teams.team.open')}</h2>
    <List>
      <For each={props.list}>
        {(one) => (
          <ListItem
            calm
            title={one.name}
            under={t('teams.team.until', { date: formatDate(vietnamDay(one.expiresAt)) })}
            end={
              <Button
                size="small"
                label={t('teams.team.revokeOf', { name: one.name })}
                onClick={() => props.onRevoke(one.id)}
              >
                {t('teams.team.revoke')}
              </Button>
            }
          />
        )}
      </For>
    </List>
  </Show>
);

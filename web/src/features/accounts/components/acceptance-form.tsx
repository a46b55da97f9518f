import { passwordLength, type InvitationView, type Place } from '@lensan/contract';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Field, Note } from '../../../ui/index.ts';
import type { Acceptance } from '../acceptance.ts';
import { PasswordField } from './password-field.tsx';
import { PlaceSearch, type SearchPlaces } from './place-search.tsx';

/** What an invitation asks for: the first official also says who and where. */
export const AcceptanceForm = (props: {
  id: string;
  invitation: InvitationView;
  typed: Acceptance;
  change: (part: Partial<Acceptance>) => void;
  search: SearchPlaces;
  problem: string | undefined;
  onSubmit: () => void;
}) => (
  <form
    id={props.id}
    class="stack"
    onSubmit={(event) => {
      event.preventDefault();
      props.onSubmit();
    }}
  >
    <Show when={props.invitation.isFirst}>
      <PlaceChoice
        place={props.typed.place}
        search={props.search}
        onChoose={(place) => props.change({ place })}
      />
      <Field
        label={t('accounts.accept.name')}
        value={props.typed.name}
        onInput={(name) => props.change({ name })}
        autocapitalize="words"
        autocomplete="name"
        maxLength={80}
      />
    </Show>
    <Field
      label={t('accounts.accept.phone')}
      help={props.invitation.isFirst ? undefined : t('accounts.accept.phoneHelp')}
      type="tel"
      keys="tel"
      autocomplete="username"
      name="phone"
      value={props.typed.phone}
      onInput={(phone) => props.change({ phone })}
      maxLength={20}
    />
    <PasswordField
      label={t(
        props.invitation.hasAccount ? 'accounts.accept.ownPassword' : 'accounts.accept.newPassword',
      )}
      isNew={!props.invitation.hasAccount}
      value={props.typed.password}
      onInput={(password) => props.change({ password })}
      help={
        props.invitation.hasAccount
          ? t('accounts.accept.ownHelp')
          : t('accounts.accept.passwordHelp', {
              count: props.invitation.minPassword || passwordLength.staff,
            })
      }
      error={props.problem}
    />
  </form>
);

/** The province or commune of the first official, found by any present or former name. */
function PlaceChoice(props: {
  place: Place | undefined;
  search: SearchPlaces;
  onChoose: (place: Place | undefined) => void;
}) {
  return (
    <div class="stack gap-2">
      <p class="label">{t('accounts.accept.place')}</p>
      <Show
        when={props.place}
        fallback={
          <PlaceSearch
            label={t('accounts.accept.place')}
            noneWord={t('accounts.accept.placeNone')}
            under={(found) =>
              [found.provinceName, found.formerly].filter(Boolean).join(' · ') || undefined
            }
            search={props.search}
            onChoose={props.onChoose}
          />
        }
      >
        {(chosen) => (
          <Note
            kind="done"
            actions={
              <Button size="small" onClick={() => props.onChoose(undefined)}>
                {t('common.change')}
              </Button>
            }
          >
            {t('accounts.accept.placeChosen', { name: chosen().fullName })}
          </Note>
        )}
      </Show>
    </div>
  );
}

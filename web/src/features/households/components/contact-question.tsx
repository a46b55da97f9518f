import type { Dossier } from '@lensan/contract';
import { formatPhone } from '@lensan/vietnamese';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, ChoiceCards, Field, Note, Page } from '../../../ui/index.ts';
import { lackOfContact, needsNumber, waysFor, type ContactDraft } from '../contact.data.ts';

const icons = { call: 'call', call_and_message: 'msg', link_only: 'link' } as const;

/** One question, large, for the household's own eyes: how do buyers reach it? */
export function ContactQuestion(props: {
  dossier: Dossier;
  /** "cô Thắm". */
  who: string;
  draft: ContactDraft;
  change: (part: Partial<ContactDraft>) => void;
  onBack: () => void;
  onSave: () => Promise<unknown>;
}) {
  const [isTried, setTried] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const lack = () => lackOfContact(props.dossier, props.draft);
  const number = () => {
    const { phone } = props.dossier.household;
    // In letters of twice the size a number is wider than a phone: it may break between its groups.
    return phone ? ` ${formatPhone(phone).replaceAll('\u00a0', ' ')}` : '';
  };
  const save = async () => {
    if (lack() === 'phone') setTried(true);
    if (lack() !== null || isBusy()) return;
    setBusy(true);
    await props.onSave().finally(() => setBusy(false));
  };
  return (
    <Page
      title={t('households.contact.title')}
      onBack={props.onBack}
      large
      dock={
        <Button
          kind="main"
          icon="check"
          busy={isBusy()}
          disabledReason={lack() === 'way' ? t('households.contact.missing') : undefined}
          onClick={() => void save()}
        >
          {t('common.save')}
        </Button>
      }
    >
      <h2 class="h">{t('households.contact.question', { who: props.who })}</h2>
      <ChoiceCards
        columns="one"
        label={t('households.contact.title')}
        value={props.draft.way}
        onChoose={(way) => props.change({ way })}
        choices={waysFor(props.dossier).map((value) => ({
          value,
          icon: icons[value],
          word: t(`households.contact.way.${value}`, { phone: number() }),
        }))}
      />
      <Show when={waysFor(props.dossier).length === 1}>
        <Note kind="should" icon="lock">
          {t('households.phone.notAllowed')}
        </Note>
      </Show>
      <Show when={needsNumber(props.dossier, props.draft.way)}>
        <Field
          type="tel"
          keys="tel"
          label={t('households.contact.phone')}
          help={t('households.phone.help')}
          value={props.draft.phone}
          onInput={(phone) => props.change({ phone })}
          maxLength={20}
          error={isTried() && lack() === 'phone' ? t('households.phone.wrong') : undefined}
        />
      </Show>
      <Show when={props.draft.way === 'link_only'}>
        <Note icon="info">{t('households.contact.linkHelp')}</Note>
      </Show>
      <p class="soft">{t('households.contact.anyTime')}</p>
    </Page>
  );
}

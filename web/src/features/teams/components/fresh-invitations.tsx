import { formatDate, formatPhone, vietnamDay } from '@lensan/vietnamese';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note } from '../../../ui/index.ts';
import { printsAs } from '../../../ui/print.ts';
import { SecretQr } from '../../accounts/components/secret-qr.tsx';
import { secretLink } from '../../accounts/components/secret-link.ts';
import type { Fresh } from '../invitations.data.ts';
import { StaffPage } from './staff-page.tsx';

/**
 * Fresh invitations: each person scans theirs, gets the link, or takes the printed slip home. The
 * secrets are shown this once.
 */
export function FreshInvitations(props: {
  fresh: readonly Fresh[];
  problem?: string | undefined;
  backWord?: string | undefined;
  onClose: () => void;
}) {
  printsAs('slips');
  const [isCopied, setCopied] = createSignal(false);
  const single = () => (props.fresh.length === 1 ? props.fresh[0] : undefined);
  const title = () => {
    const one = single();
    return one
      ? t(one.invitation.isReset ? 'teams.fresh.reset' : 'teams.fresh.one', {
          name: one.invitation.name,
        })
      : t('teams.fresh.many', { count: props.fresh.length });
  };
  const share = async (one: Fresh) => {
    const url = secretLink('/moi', one.code);
    // Closing the sheet of the phone is no failure.
    if (typeof navigator.share === 'function')
      await navigator.share({ url }).catch(() => undefined);
    else {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    }
  };
  return (
    <StaffPage
      title={title()}
      silent
      onBack={() => props.onClose()}
      backWord={props.backWord}
      narrow={single() !== undefined}
      actions={
        <>
          <Show
            when={single()}
            fallback={
              <Button kind="main" icon="print" onClick={() => window.print()}>
                {t('teams.fresh.print')}
              </Button>
            }
          >
            {(one) => (
              <>
                <Button kind="main" icon="share" onClick={() => void share(one())}>
                  {t('teams.fresh.share')}
                </Button>
                <Button icon="print" block onClick={() => window.print()}>
                  {t('teams.fresh.print')}
                </Button>
              </>
            )}
          </Show>
        </>
      }
    >
      <Show when={props.problem}>
        {(sentence) => (
          <Note kind="stop" alert>
            {sentence()}
          </Note>
        )}
      </Show>
      <Show when={isCopied()}>
        <Note kind="done" alert>
          {t('teams.fresh.copied')}
        </Note>
      </Show>
      <div class="no-print">
        <Note kind="should">{t('teams.fresh.once')}</Note>
      </div>
      <div class="invite-sheets">
        <For each={props.fresh}>{(one) => <Slip fresh={one} />}</For>
      </div>
    </StaffPage>
  );
}

/** One invitation on paper: who, for what, the code, the number to type and until when. */
function Slip(props: { fresh: Fresh }) {
  const { invitation, code } = props.fresh;
  const link = secretLink('/moi', code);
  return (
    <section class="invite-slip" aria-label={invitation.name}>
      <p class="slip-name">{invitation.name}</p>
      <p class="sm">
        {invitation.isReset ? t('teams.fresh.forReset') : t(`common.role.${invitation.role}`)}
      </p>
      <SecretQr
        link={link}
        name={invitation.name}
        spoken={t('accounts.invite.qr', { name: invitation.name })}
        wide
      />
      <p class="sm">{t('teams.fresh.how')}</p>
      <Show when={invitation.phone}>
        {(phone) => <p class="b">{t('teams.fresh.number', { phone: formatPhone(phone()) })}</p>}
      </Show>
      <p class="sm">
        {t('teams.fresh.until', { date: formatDate(vietnamDay(invitation.expiresAt)) })}
      </p>
      <p class="slip-link">{link}</p>
    </section>
  );
}

import type { Invitation } from '@lensan/contract';
import { formatDate, formatPhone, vietnamDay } from '@lensan/vietnamese';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note, Page } from '../../../ui/index.ts';
import { SecretQr } from './secret-qr.tsx';
import { secretLink } from './secret-link.ts';
import './print.css';

/** A fresh invitation: the person scans it, gets the link, or takes the printed sheet home. The secret is shown this once. */
export function InvitationPage(props: { invitation: Invitation; code: string; onClose: () => void }) {
  const [isCopied, setCopied] = createSignal(false);
  const link = () => secretLink('/moi', props.code);
  const share = async () => {
    if (typeof navigator.share === 'function') await navigator.share({ url: link() }).catch(() => undefined);
    else { await navigator.clipboard.writeText(link()); setCopied(true); }
  };
  const until = () => formatDate(vietnamDay(props.invitation.expiresAt));
  return (
    <Page title={t('accounts.invite.title', { name: props.invitation.name })} silent onBack={() => props.onClose()}
      dock={<><Button kind="main" icon="share" onClick={() => void share()}>{t('accounts.invite.share')}</Button><Button icon="print" block onClick={() => window.print()}>{t('accounts.invite.print')}</Button></>}>
      <div class="print-sheet stack">
        <h2 class="h print-only">{t('accounts.accept.greeting', { name: props.invitation.name, role: t(`common.role.${props.invitation.role}`).toLowerCase() })}</h2>
        <SecretQr link={link()} name={props.invitation.name} spoken={t('accounts.invite.qr', { name: props.invitation.name })} wide />
        <p class="center">{t('accounts.invite.help', { name: props.invitation.name, date: until() })}</p>
        <Show when={props.invitation.phone}>{(phone) => <p class="center b">{formatPhone(phone())}</p>}</Show>
        <p class="print-only center sm print-link">{link()}</p>
      </div>
      <Show when={isCopied()}><Note kind="done" alert>{t('accounts.invite.copied')}</Note></Show>
      <Note kind="should">{t('accounts.invite.once')}</Note>
    </Page>
  );
}

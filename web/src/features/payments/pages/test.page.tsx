import type { Dossier, PayeeRecord } from '@lensan/contract';
import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, NotFound, Page, Path, Sheet } from '../../../ui/index.ts';
import { QrFrame } from '../../../ui/qr-frame.tsx';
import { CodeShown, createCode } from '../components/code-shown.tsx';
import { HouseholdGate } from '../components/household-gate.tsx';
import { finishTest } from '../payments.data.ts';

/**
 * g4: another phone scans the code, the name is compared, a small transfer comes. Until then every
 * print says CHƯA THỬ.
 */
export default function TestPage() {
  const params = useParams<{ householdId: string; payeeId: string }>();
  const home = () => `/ho/${params.householdId}/nhan-tien`;
  return (
    <HouseholdGate
      id={params.householdId}
      title={t('payments.test.step')}
      back={home()}
      needsConsent
    >
      {(dossier) => (
        <Show
          when={dossier().payees[params.payeeId]}
          fallback={
            <Page title={t('payments.test.step')} back={home()}>
              <NotFound />
            </Page>
          }
        >
          {(payee) => <Test dossier={dossier()} payee={payee()} home={home()} />}
        </Show>
      )}
    </HouseholdGate>
  );
}

function Test(props: { dossier: Dossier; payee: PayeeRecord; home: string }) {
  const navigate = useNavigate();
  const [isOther, setOther] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const code = createCode(
    () => props.payee,
    () => ({ amountDong: 1000, memo: 'THU MA NHAN TIEN' }),
  );
  const finish = async (how: 'name_read' | 'transfer', isRight: boolean) => {
    setBusy(true);
    await finishTest(props.payee, how, isRight);
    navigate(isRight ? `${props.home}/${props.payee.id}/bang` : props.home, { replace: true });
  };
  return (
    <Page
      title={t('payments.test.step')}
      close={props.home}
      steps={{ at: 4, of: 4 }}
      dock={
        <>
          <Button
            kind="main"
            icon="check"
            busy={isBusy()}
            onClick={() => void finish('transfer', true)}
          >
            {t('payments.test.arrived')}
          </Button>
          <Button kind="danger" icon="stop" block onClick={() => setOther(true)}>
            {t('payments.test.other')}
          </Button>
        </>
      }
    >
      <h2 class="h">{t('payments.test.question')}</h2>
      <CodeShown code={code}>
        {(ready) => <QrFrame code={ready.symbol} ownerName={props.payee.ownerName} />}
      </CodeShown>
      <Path
        steps={[
          { title: t('payments.test.scan'), state: 'now' },
          { title: t('payments.test.see', { name: props.payee.ownerName }), state: 'rest' },
          { title: t('payments.test.pay'), note: t('payments.test.wait'), state: 'rest' },
        ]}
      />
      <Button kind="plain" block onClick={() => void finish('name_read', true)}>
        {t('payments.test.nameOnly')}
      </Button>
      <p class="sm soft">{t('payments.test.noSignal')}</p>
      <Button kind="quiet" size="small" block href={`${props.home}/${props.payee.id}/bang`}>
        {t('payments.test.later')}
      </Button>
      <Sheet
        open={isOther()}
        title={t('payments.test.otherTitle')}
        onClose={() => setOther(false)}
        actions={
          <Button kind="stop" icon="stop" block onClick={() => void finish('name_read', false)}>
            {t('payments.test.otherDo')}
          </Button>
        }
      >
        <p>{t('payments.test.otherHelp')}</p>
      </Sheet>
    </Page>
  );
}

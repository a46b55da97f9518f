import { denialReasons, type DenialReason } from '@lensan/adoption/codes.ts';
import type { Dossier, MilestoneRecord } from '@lensan/contract';
import { givenName } from '@lensan/household';
import { formatDate } from '@lensan/vietnamese';
import { createSignal, For, Show } from 'solid-js';
import { isLoaded } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Card, Chip, Empty, Loading, Note, Page, Sheet } from '../../../ui/index.ts';
import { signedIn } from '../households.data.ts';
import { deniedByUs, sayNo, sayYes, takeBackNo } from '../own-claims.data.ts';
import { ownDossier, toConfirm, writerOf } from '../own.data.ts';
import { reachedWords } from '../reached-words.ts';

/**
 * "Đúng không?": what the team wrote down, and the household's own yes or no. Nobody but the household
 * can press here.
 */
export default function OwnClaimsPage() {
  return (
    <Page title={t('households.own.confirmTitle')} back="/" large>
      <Show
        when={ownDossier()}
        fallback={
          <Show when={isLoaded()} fallback={<Loading />}>
            <Empty icon="okc" title={t('households.own.nothingToConfirm')} />
          </Show>
        }
      >
        {(dossier) => <Claims dossier={dossier()} />}
      </Show>
    </Page>
  );
}

function Claims(props: { dossier: Dossier }) {
  const mentor = () => signedIn()?.me?.mentor;
  const open = () => toConfirm(props.dossier);
  const denied = () => deniedByUs(props.dossier);
  return (
    <Show
      when={open().length + denied().length > 0}
      fallback={
        <Empty
          icon="okc"
          title={t('households.own.nothingToConfirm')}
          action={
            <Button kind="main" href="/">
              {t('common.toHome')}
            </Button>
          }
        />
      }
    >
      <For each={open().map(({ id }) => id)}>
        {(id) => (
          <Show when={props.dossier.milestones[id]}>
            {(milestone) => <OpenClaim dossier={props.dossier} milestone={milestone()} />}
          </Show>
        )}
      </For>
      <For each={denied()}>
        {(milestone) => <DeniedClaim dossier={props.dossier} milestone={milestone} />}
      </For>
      <Note
        icon="call"
        actions={
          <Show when={mentor()?.phone}>
            {(phone) => (
              <Button size="small" icon="call" href={`tel:${phone()}`}>
                {t('common.call', { name: givenName(mentor()?.name ?? '') })}
              </Button>
            )}
          </Show>
        }
      >
        {t('households.own.notSo')}
      </Note>
    </Show>
  );
}

interface ClaimProps {
  dossier: Dossier;
  milestone: MilestoneRecord;
}
const Written = (props: ClaimProps) => (
  <>
    <h2 class="h">{reachedWords(props.milestone.code)}</h2>
    <p class="soft">
      {t('households.own.wrote', {
        who: writerOf(props.dossier, props.milestone) || t('households.own.team'),
        day: formatDate(props.milestone.occurredOn),
      })}
    </p>
  </>
);

/** Yes above, no below in terracotta; the no asks for its reason and does not insist on one. */
function OpenClaim(props: ClaimProps) {
  const [isDenying, setDenying] = createSignal(false);
  const [reason, setReason] = createSignal<DenialReason>();
  const close = () => {
    setDenying(false);
    setReason(undefined);
  };
  const deny = () => {
    void sayNo(props.milestone, reason() ?? null);
    close();
  };
  return (
    <Card label={reachedWords(props.milestone.code)}>
      <Written {...props} />
      <Button block icon="check" onClick={() => void sayYes(props.milestone)}>
        {t('households.own.yes')}
      </Button>
      <Button block kind="danger" icon="close" onClick={() => setDenying(true)}>
        {t('households.own.no')}
      </Button>
      <Sheet
        open={isDenying()}
        title={t('households.own.noTitle')}
        onClose={close}
        actions={
          <Button kind="stop" block icon="close" onClick={deny}>
            {t('households.own.noSend')}
          </Button>
        }
      >
        <p>{t('households.own.noHelp')}</p>
        <div class="row wrap">
          <For each={denialReasons}>
            {(one) => (
              <Chip
                pressed={reason() === one}
                onClick={() => setReason(reason() === one ? undefined : one)}
              >
                {t(`households.denial.${one}`)}
              </Chip>
            )}
          </For>
        </div>
      </Sheet>
    </Card>
  );
}

/** A no that waits for somebody to ask again; the household may think better of it. */
const DeniedClaim = (props: ClaimProps) => (
  <Card label={reachedWords(props.milestone.code)}>
    <Written {...props} />
    <Note kind="stop">
      <b>{t('households.own.denied')}</b>
      <br />
      {t('households.own.deniedHelp')}
    </Note>
    <Button block icon="redo" onClick={() => void takeBackNo(props.milestone)}>
      {t('households.own.takeBackNo')}
    </Button>
  </Card>
);

import type { Dossier, MilestoneRecord } from '@lensan/contract';
import { givenName } from '@lensan/household';
import { formatDate } from '@lensan/vietnamese';
import { For, Show } from 'solid-js';
import { isLoaded } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Card, Empty, Loading, Note, Page } from '../../../ui/index.ts';
import { signedIn } from '../households.data.ts';
import { ownDossier, sayYes, toConfirm, writerOf } from '../own.data.ts';
import { reachedWords } from '../reached-words.ts';

/**
 * "Đúng không?": what the team wrote down, and the household's own yes. Nobody but the household
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
  const who = (milestone: MilestoneRecord) =>
    writerOf(props.dossier, milestone) || t('households.own.team');
  return (
    <Show
      when={toConfirm(props.dossier).length > 0}
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
      <For each={toConfirm(props.dossier)}>
        {(milestone) => (
          <Card label={reachedWords(milestone.code)}>
            <h2 class="h">{reachedWords(milestone.code)}</h2>
            <p class="soft">
              {t('households.own.wrote', {
                who: who(milestone),
                day: formatDate(milestone.occurredOn),
              })}
            </p>
            <Button block icon="check" onClick={() => void sayYes(milestone)}>
              {t('households.own.yes')}
            </Button>
          </Card>
        )}
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

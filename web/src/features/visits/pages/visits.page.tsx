import { formatDate } from '@lensan/vietnamese';
import { useParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { Button, Card, Empty, Page, Tag } from '../../../ui/index.ts';
import { HouseholdGate } from '../../households/components/gate.tsx';
import { signedIn } from '../../households/who.ts';
import { mayCorrect, visitsOf } from '../visits.data.ts';

const tones = { met: 'ok', absent: 'plain', later: 'wait', refused: 'stop' } as const;

/** Calls on a household, the latest first. */
export default function VisitsPage() {
  const params = useParams<{ householdId: string }>();
  const base = () => `/ho/${params.householdId}`;
  const looker = () => ({
    accountId: signedIn()?.accountId,
    isLeader: rolesNow().includes('team_leader'),
  });
  return (
    <HouseholdGate id={params.householdId} title={t('visits.list.title')} back={base()}>
      {(dossier) => (
        <Page
          title={t('visits.list.title')}
          back={base()}
          dock={
            <Button kind="main" icon="edit" href={`${base()}/tham`}>
              {t('visits.title')}
            </Button>
          }
        >
          <Show
            when={visitsOf(dossier()).length > 0}
            fallback={<Empty icon="calendar" title={t('visits.list.empty')} />}
          >
            <For each={visitsOf(dossier())}>
              {(visit) => (
                <Card label={formatDate(visit.visitedOn)}>
                  <div class="row between wrap">
                    <h2 class="lg">{formatDate(visit.visitedOn)}</h2>
                    <Tag tone={tones[visit.result]}>{t(`visits.result.${visit.result}`)}</Tag>
                  </div>
                  <p class="soft">
                    {[
                      visit.mentorName,
                      visit.refusalReason ? t(`visits.reason.${visit.refusalReason}`) : '',
                      ...visit.tasks
                        .filter((task) => task !== 'met')
                        .map((task) => t(`visits.task.${task}`)),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                  <Show when={visit.skills.length > 0}>
                    <p>
                      {t('visits.list.skills', {
                        skills: visit.skills
                          .map((skill) => t(`visits.skill.${skill}`).toLocaleLowerCase())
                          .join(', '),
                      })}
                    </p>
                  </Show>
                  <Show when={visit.note}>
                    <p class="pre">{visit.note}</p>
                  </Show>
                  <Show when={visit.nextOn}>
                    {(day) => (
                      <p class="soft">{t('visits.list.next', { day: formatDate(day()) })}</p>
                    )}
                  </Show>
                  <Show when={mayCorrect(visit, looker())}>
                    <div class="row">
                      <Button size="small" icon="edit" href={`${base()}/tham/so/${visit.id}`}>
                        {t('undo.visitCorrect')}
                      </Button>
                    </div>
                  </Show>
                </Card>
              )}
            </For>
          </Show>
        </Page>
      )}
    </HouseholdGate>
  );
}

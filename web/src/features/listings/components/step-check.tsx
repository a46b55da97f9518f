import type { ListingFacts, ListingProblem, PhotoFact } from '@lensan/listing';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, List, ListItem, Note, Tile } from '../../../ui/index.ts';
import { problemSentence, problemsOf, scoresOf } from '../listings.scores.ts';
import type { Wizard } from '../wizard.ts';
import { placeToMend } from '../wizard-steps.ts';
import { ClaimSheet, type OpenClaim } from './claim-sheet.tsx';

/** Goes to the step, and inside "Hỏi thêm" to the question, that mends a problem. */
export function jumpTo(wizard: Wizard, facts: ListingFacts, problem: ListingProblem): void {
  const { step, question } = placeToMend(problem, facts);
  if (question !== null) wizard.setQuestion(question);
  wizard.go(step);
}

/** Step 6: what must be mended, then what would help. Nothing here blocks keeping the draft. */
export function StepCheck(props: {
  wizard: Wizard;
  facts: ListingFacts;
  photos: readonly PhotoFact[];
  who: string;
}) {
  const [claim, setClaim] = createSignal<OpenClaim>();
  const problems = createMemo(() =>
    problemsOf(
      scoresOf(
        {
          facts: props.facts,
          title: props.wizard.title(),
          description: props.wizard.description(),
        },
        props.photos,
      ),
    ).filter((problem) => problem.points > 0),
  );
  const open = (problem: ListingProblem) => {
    if (problem.claim)
      setClaim({
        claim: problem.claim,
        field: problem.field === 'title' ? 'title' : 'description',
      });
    else jumpTo(props.wizard, props.facts, problem);
  };
  const rows = (severity: ListingProblem['severity']) =>
    problems().filter((problem) => problem.severity === severity);
  return (
    <>
      <h2 class="h">
        {rows('must').length === 0
          ? t('listings.check.good')
          : t('listings.check.must', { count: rows('must').length })}
      </h2>
      <For each={props.wizard.problems()}>
        {(problem) => (
          <Note
            kind="stop"
            actions={
              <Button
                size="small"
                onClick={() =>
                  props.wizard.go(
                    problem.field === 'title' || problem.field === 'description' ? 5 : 4,
                  )
                }
              >
                {t('common.edit')}
              </Button>
            }
          >
            {t(`listings.${problem.code}`, { have: problem.have, limit: problem.limit })}
          </Note>
        )}
      </For>
      <Show when={rows('must').length > 0}>
        <List>
          <For each={rows('must')}>
            {(problem) => (
              <ListItem
                calm
                alarm
                title={problemSentence(problem)}
                tile={<Tile icon="stop" tone="clay" />}
                onClick={() => open(problem)}
              />
            )}
          </For>
        </List>
      </Show>
      <Show
        when={rows('should').length > 0}
        fallback={
          <Show when={problems().length === 0}>
            <Note kind="done">{t('listings.check.all')}</Note>
          </Show>
        }
      >
        <p class="label">{t('listings.check.should')}</p>
        <List>
          <For each={rows('should').slice(0, 7)}>
            {(problem) => (
              <ListItem
                calm
                title={problemSentence(problem)}
                tile={<Tile icon="alert" tone="rice" />}
                onClick={() => open(problem)}
              />
            )}
          </For>
        </List>
      </Show>
      <ClaimSheet
        open={claim()}
        wizard={props.wizard}
        facts={props.facts}
        who={props.who}
        onClose={() => setClaim(undefined)}
      />
    </>
  );
}

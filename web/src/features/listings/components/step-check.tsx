import {
  publishBlocks,
  type ListingFacts,
  type ListingProblem,
  type PhotoFact,
} from '@lensan/listing';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, List, ListItem, Note, Tile } from '../../../ui/index.ts';
import { channelNames } from '../channel-names.ts';
import { today } from '../listings.data.ts';
import {
  channelsWanting,
  isSameProblem,
  problemSentence,
  problemsOf,
  scoresOf,
} from '../listings.scores.ts';
import type { Wizard } from '../wizard.ts';
import { numberOf, placeToMend } from '../wizard-steps.ts';
import { ClaimSheet, type OpenClaim } from './claim-sheet.tsx';

/** Goes to the step, and inside "Hỏi thêm" to the question, that mends a problem. */
export function jumpTo(wizard: Wizard, facts: ListingFacts, problem: ListingProblem): void {
  const { step, question } = placeToMend(problem, facts);
  if (question !== null) wizard.setQuestion(question);
  wizard.go(step);
}

/**
 * Below the words: what keeps the own page shut, what single channels want, then what would help.
 * Nothing here blocks keeping the draft.
 */
export function StepCheck(props: {
  wizard: Wizard;
  facts: ListingFacts;
  photos: readonly PhotoFact[];
  who: string;
  /** Where the household chooses how buyers reach it, while it has not. */
  contactAt: string | undefined;
}) {
  const [claim, setClaim] = createSignal<OpenClaim>();
  const text = () => ({
    facts: props.facts,
    title: props.wizard.title(),
    description: props.wizard.description(),
  });
  const scores = createMemo(() => scoresOf(text(), props.photos));
  // Only what keeps the household's own page shut is a stop; a marketplace's wish names it.
  const stops = createMemo(() => publishBlocks(text(), props.photos, today()));
  const lacks = () => stops().length + (props.contactAt === undefined ? 0 : 1);
  const others = createMemo(() =>
    problemsOf(scores()).filter(
      (problem) => problem.points > 0 && !stops().some((stop) => isSameProblem(stop, problem)),
    ),
  );
  const wishes = () => others().filter(({ severity }) => severity === 'must');
  const hints = () => others().filter(({ severity }) => severity === 'should');
  const open = (problem: ListingProblem) => {
    if (problem.claim)
      setClaim({
        claim: problem.claim,
        field: problem.field === 'title' ? 'title' : 'description',
      });
    else jumpTo(props.wizard, props.facts, problem);
  };
  return (
    <>
      <h2 class="h">
        {lacks() === 0 ? t('listings.check.good') : t('listings.check.must', { count: lacks() })}
      </h2>
      <Show when={props.contactAt}>
        {(href) => (
          <List>
            <ListItem
              calm
              alarm
              href={href()}
              title={t('listings.check.noContact')}
              under={t('listings.check.noContactUnder')}
              tile={<Tile icon="stop" tone="clay" />}
            />
          </List>
        )}
      </Show>
      <For each={props.wizard.problems()}>
        {(problem) => (
          <Note
            kind="stop"
            actions={
              <Button
                size="small"
                onClick={() =>
                  props.wizard.go(
                    numberOf(
                      problem.field === 'title' || problem.field === 'description'
                        ? 'words'
                        : 'ask',
                    ),
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
      <Rows problems={stops()} tone="clay" onOpen={open} />
      <Rows
        label={t('listings.check.channels')}
        problems={wishes()}
        tone="rice"
        under={(problem) =>
          t('listings.check.wanted', { channels: channelNames(channelsWanting(scores(), problem)) })
        }
        onOpen={open}
      />
      <Rows
        label={t('listings.check.should')}
        problems={hints().slice(0, 7)}
        tone="rice"
        onOpen={open}
      />
      <Show when={others().length === 0 && lacks() === 0}>
        <Note kind="done">{t('listings.check.all')}</Note>
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

/** One kind of things to mend; nothing where there are none. */
const Rows = (props: {
  label?: string;
  problems: readonly ListingProblem[];
  tone: 'clay' | 'rice';
  under?: (problem: ListingProblem) => string;
  onOpen: (problem: ListingProblem) => void;
}) => (
  <Show when={props.problems.length > 0}>
    <Show when={props.label}>{(label) => <p class="label">{label()}</p>}</Show>
    <List label={props.label}>
      <For each={props.problems}>
        {(problem) => (
          <ListItem
            calm
            alarm={props.tone === 'clay'}
            title={problemSentence(problem)}
            under={props.under?.(problem)}
            tile={<Tile icon={props.tone === 'clay' ? 'stop' : 'alert'} tone={props.tone} />}
            onClick={() => props.onOpen(problem)}
          />
        )}
      </For>
    </List>
  </Show>
);

import { ownPageId, type ListingChannelId } from '@lensan/channels/ids.ts';
import type { Dossier, ListingRecord } from '@lensan/contract';
import type { ListingFacts, PhotoFact } from '@lensan/listing';
import { useNavigate } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Chip, List, ListItem, Tile } from '../../../ui/index.ts';
import { ScoreRing } from '../../../ui/score.tsx';
import { contactMissingAt } from '../../households/contact.data.ts';
import { nameOf } from '../listings.data.ts';
import { createRemoved } from '../removed.data.ts';
import { meanScore, scoresOf } from '../listings.scores.ts';
import type { Wizard } from '../wizard.ts';
import { stepNames } from '../wizard-steps.ts';
import { ChannelRow } from './channel-row.tsx';
import { OwnPage } from './own-page.tsx';
import { jumpTo } from './step-check.tsx';
import { TakeBack } from './take-back.tsx';

/** Step 7: how ready each channel is, and everything that leaves the phone from here. */
export function StepPost(props: {
  wizard: Wizard;
  dossier: Dossier;
  facts: ListingFacts;
  photos: readonly PhotoFact[];
}) {
  const listing = (): ListingRecord | undefined => props.dossier.listings[props.wizard.listingId];
  const text = () => ({
    facts: props.facts,
    title: props.wizard.title(),
    description: props.wizard.description(),
  });
  const scores = createMemo(() => scoresOf(text(), props.photos));
  // A page on which nobody can buy is not ready, however well it is written.
  const contactAt = (channel: ListingChannelId) =>
    channel === ownPageId ? contactMissingAt(props.dossier, base()) : undefined;
  const ready = () =>
    scores().filter((score) => score.isReady && contactAt(score.channel) === undefined).length;
  const list = () => `/ho/${props.dossier.household.id}/tin`;
  const base = () => `${list()}/${props.wizard.listingId}`;
  const navigate = useNavigate();
  const removed = createRemoved(props.dossier.household.id);
  return (
    <>
      <ScoreRing
        score={meanScore(scores())}
        title={nameOf(text())}
        under={
          <>
            {t('listings.post.ready', { count: ready() })}
            <br />
            {ready() < scores().length
              ? t('listings.post.left', { count: scores().length - ready() })
              : ''}
          </>
        }
      />
      <List label={t('listings.post.channels')}>
        <For each={scores()}>
          {(score) => (
            <ChannelRow
              score={score}
              base={base()}
              contactAt={contactAt(score.channel)}
              isPosted={listing()?.posts.some((post) => post.channel === score.channel) ?? false}
              onMend={(problem) => jumpTo(props.wizard, props.facts, problem)}
            />
          )}
        </For>
      </List>
      <OwnPage dossier={props.dossier} listing={listing()} />
      <section class="stack gap-2" aria-label={t('listings.post.change')}>
        <h2 class="label">{t('listings.post.change')}</h2>
        <div class="row wrap">
          <For each={stepNames.slice(0, 6)}>
            {(name, at) => (
              <Chip onClick={() => props.wizard.go(at() + 1)}>{t(`listings.step.${name}`)}</Chip>
            )}
          </For>
        </div>
      </section>
      <List>
        <ListItem
          calm
          href={`/ho/${props.dossier.household.id}/kich-ban/${props.wizard.listingId}`}
          title={t('listings.post.script')}
          under={t('listings.post.scriptUnder')}
          tile={<Tile icon="live" tone="paper" />}
        />
      </List>
      <Show when={listing()}>
        {(known) => (
          <TakeBack
            dossier={props.dossier}
            listing={known()}
            removed={removed}
            before={props.wizard.save}
            onRemoved={() => navigate(list(), { replace: true })}
          />
        )}
      </Show>
    </>
  );
}

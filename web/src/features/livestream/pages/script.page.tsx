import { liveRules } from '@lensan/channels';
import type { Dossier, ListingRecord } from '@lensan/contract';
import { formatSeconds, type ScriptChoices } from '@lensan/livestream';
import { useParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import { createHousehold, newId } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Chip, NotFound, Note, Page } from '../../../ui/index.ts';
import { TimeBar } from '../../../ui/script-block.tsx';
import { spokenFactsOf, withBlockTurned, withOtherWords, withOwnWords } from '../choices.ts';
import { BlockOf } from '../components/block-of.tsx';
import { LiveSettings } from '../components/live-settings.tsx';
import { OwnWords } from '../components/own-words.tsx';
import { Missing } from '../components/missing-gate.tsx';
import { choicesOf, saveChoices, scriptOf, wordsOf } from '../livestream.data.ts';

/**
 * The script of one listing: blocks with their seconds, where each fact comes from, and other words
 * one tap away.
 */
export default function ScriptPage() {
  const params = useParams<{ householdId: string; listingId: string }>();
  const dossier = createHousehold(() => params.householdId);
  const listing = () => dossier()?.listings[params.listingId];
  return (
    <Show
      when={dossier()}
      fallback={
        <Page title={t('livestream.script.title')} back={`/ho/${params.householdId}`}>
          <Missing />
        </Page>
      }
    >
      {(known) => (
        <Show
          when={listing()}
          fallback={
            <Page title={t('livestream.script.title')} back={`/ho/${params.householdId}`}>
              <NotFound />
            </Page>
          }
        >
          {(found) => <ScriptOf dossier={known()} listing={found()} />}
        </Show>
      )}
    </Show>
  );
}

/**
 * The choices on screen: what was chosen here at once, before the phone has written it down. A
 * second choice made meanwhile keeps the first one.
 */
function createChoices(of: { readonly dossier: Dossier; readonly listing: ListingRecord }) {
  const stored = createMemo(() => choicesOf(scriptOf(of.dossier, of.listing.id)));
  const [chosen, setChosen] = createSignal<ScriptChoices>();
  const firstId = newId();
  const isWritten = () => JSON.stringify(stored()) === JSON.stringify(chosen());
  createEffect(
    on(stored, () => {
      if (isWritten()) setChosen(undefined);
    }),
  );
  const choices = createMemo(() => chosen() ?? stored());
  const change = (part: Partial<ScriptChoices>) => {
    const wanted = { ...choices(), ...part };
    setChosen(wanted);
    void saveChoices(of.dossier, of.listing, wanted, firstId);
  };
  return { choices, change };
}

function ScriptOf(props: { dossier: Dossier; listing: ListingRecord }) {
  const [at, setAt] = createSignal(0);
  const [isSetting, setSetting] = createSignal(false);
  const [editing, setEditing] = createSignal<string>();
  const { choices, change } = createChoices(props);
  const script = createMemo(() => wordsOf(props.listing, choices()));
  const facts = createMemo(() => spokenFactsOf(props.listing, choices().region));
  const base = () => `/ho/${props.dossier.household.id}/kich-ban`;
  return (
    <Page
      title={t('livestream.script.title')}
      back={base()}
      dock={
        <Button kind="main" icon="play" href={`${base()}/${props.listing.id}/doc`}>
          {t('livestream.rehearse')}
        </Button>
      }
    >
      <div class="stack">
        <div class="row between wrap">
          <b>{props.listing.title ?? props.listing.facts.name}</b>
          <Chip icon="live" onClick={() => setSetting(true)}>
            {liveRules(choices().channel).name}
          </Chip>
        </div>
        <div class="row between wrap">
          <b class="xl">{formatSeconds(script().seconds)}</b>
          <span class="soft">
            {t('livestream.script.time', {
              count: script().sentenceCount,
              pace: t(`livestream.pace.${choices().pace}`),
            })}
          </span>
        </div>
        <TimeBar
          blocks={script()
            .blocks.filter((block) => !block.isDropped)
            .map((block) => ({ seconds: block.seconds, isCue: block.cue !== null }))}
          at={at()}
        />
        <For each={script().blocks}>
          {(block, place) => (
            <BlockOf
              block={block}
              place={place()}
              isOn={at() === place()}
              onOpen={() => setAt(place())}
              onTurn={() => change(withOtherWords(choices(), block.id))}
              onEdit={() => setEditing(block.id)}
              onDrop={() => change(withBlockTurned(choices(), block.id))}
            />
          )}
        </For>
        <Note kind="info">{t('livestream.only.facts')}</Note>
      </div>
      <LiveSettings
        open={isSetting()}
        choices={choices()}
        onChange={change}
        onClose={() => setSetting(false)}
      />
      <OwnWords
        block={script().blocks.find((block) => block.id === editing())}
        facts={facts()}
        channel={choices().channel}
        onClose={() => setEditing(undefined)}
        onSave={(words) => {
          const id = editing();
          if (id) change(withOwnWords(choices(), id, words));
          setEditing(undefined);
        }}
      />
    </Page>
  );
}

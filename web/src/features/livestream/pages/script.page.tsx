import type { Dossier, ListingRecord } from '@lensan/contract';
import { formatSeconds, scriptFacts, type ScriptChoices } from '@lensan/livestream';
import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { createHousehold } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Chip, NotFound, Note, Page } from '../../../ui/index.ts';
import { ScriptBlock, TimeBar } from '../../../ui/script-block.tsx';
import { LiveSettings } from '../components/live-settings.tsx';
import { OwnWords } from '../components/own-words.tsx';
import { SpokenLine } from '../components/spoken-line.tsx';
import { Missing } from '../components/missing.tsx';
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

function ScriptOf(props: { dossier: Dossier; listing: ListingRecord }) {
  const [at, setAt] = createSignal(0);
  const [isSetting, setSetting] = createSignal(false);
  const [editing, setEditing] = createSignal<string>();
  const choices = createMemo(() => choicesOf(scriptOf(props.dossier, props.listing.id)));
  const script = createMemo(() => wordsOf(props.listing, choices()));
  const facts = createMemo(() => {
    const source = scriptFacts(props.listing.facts, choices().region);
    return Object.assign(
      {},
      source.facts,
      ...source.rooms.map((room, place) =>
        Object.fromEntries(Object.entries(room).map(([id, fact]) => [`${id}${place}`, fact])),
      ),
    );
  });
  const change = (part: Partial<ScriptChoices>) =>
    void saveChoices(props.dossier, props.listing, { ...choices(), ...part });
  const turn = (id: string) =>
    change({
      turns: { ...choices().turns, [id]: (choices().turns[id] ?? 0) + 1 },
      own: without(choices().own, id),
    });
  const toggle = (id: string) =>
    change({
      dropped: choices().dropped.includes(id)
        ? choices().dropped.filter((other) => other !== id)
        : [...choices().dropped, id],
    });
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
            {t(`livestream.channel.${choices().channel}`)}
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
            <ScriptBlock
              name={`${place() + 1}. ${block.name}`}
              seconds={block.seconds}
              isOn={at() === place()}
              text={
                <Show
                  when={!block.isDropped}
                  fallback={<span class="soft">{t('livestream.block.dropped')}</span>}
                >
                  <For each={block.sentences}>
                    {(sentence) => (
                      <>
                        <SpokenLine segments={sentence.segments} />{' '}
                      </>
                    )}
                  </For>
                </Show>
              }
              cue={
                block.cue && !block.isDropped
                  ? t('livestream.block.cue', { cue: block.cue.text, count: block.cue.seconds })
                  : undefined
              }
              source={
                block.isDropped
                  ? undefined
                  : block.isOwn
                    ? t('livestream.block.own')
                    : block.sources.join(', ') || undefined
              }
              actions={
                <Show
                  when={at() === place()}
                  fallback={
                    <Chip onClick={() => setAt(place())}>
                      {t('livestream.block.change', { name: block.name.toLowerCase() })}
                    </Chip>
                  }
                >
                  <Chip icon="shuffle" onClick={() => turn(block.id)}>
                    {t('livestream.block.other')}
                  </Chip>
                  <Chip icon="edit" onClick={() => setEditing(block.id)}>
                    {t('livestream.block.edit')}
                  </Chip>
                  <Chip pressed={block.isDropped} onClick={() => toggle(block.id)}>
                    {t(block.isDropped ? 'livestream.block.keep' : 'livestream.block.drop')}
                  </Chip>
                </Show>
              }
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
          if (id)
            change({
              own: words === '' ? without(choices().own, id) : { ...choices().own, [id]: words },
            });
          setEditing(undefined);
        }}
      />
    </Page>
  );
}

const without = (own: Readonly<Record<string, string>>, id: string): Record<string, string> =>
  Object.fromEntries(Object.entries(own).filter(([other]) => other !== id));

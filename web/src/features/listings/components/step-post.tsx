import { listingPagePath, type Dossier, type ListingRecord } from '@lensan/contract';
import {
  adaptListing,
  channel,
  isSamePrices,
  publishBlocks,
  type ChannelScore,
  type ListingFacts,
  type PhotoFact,
} from '@lensan/listing';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { record } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Chip, List, ListItem, Note, Tag, Tile } from '../../../ui/index.ts';
import { ScoreRing } from '../../../ui/score.tsx';
import { mayPublish, nameOf, sellerOf, spokenName, today } from '../listings.data.ts';
import { meanScore, problemSentence, scoresOf } from '../listings.scores.ts';
import { copyText, shareText } from '../share.ts';
import { stepNames, type Wizard } from '../wizard.ts';
import { PriceConfirm } from './price-confirm.tsx';
import { jumpTo } from './step-check.tsx';

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
  const ready = () => scores().filter((score) => score.isReady).length;
  const base = () => `/ho/${props.dossier.household.id}/tin/${props.wizard.listingId}`;
  const under = (score: ChannelScore) => {
    const first = score.problems[0];
    return first && first.points > 0 ? problemSentence(first) : t('listings.post.nothingLeft');
  };
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
          {(score) => {
            const first = () => score.problems.find((problem) => problem.severity === 'must');
            const tile = () => (
              <span class="tile score" classList={{ rice: !score.isReady }}>
                {score.points}
                <span class="sr"> {t('kit.score.points')}</span>
              </span>
            );
            return (
              <Show
                when={first()}
                fallback={
                  <ListItem
                    calm
                    href={`${base()}/kenh/${score.channel}`}
                    title={channel(score.channel).name}
                    under={under(score)}
                    tile={tile()}
                    end={
                      listing()?.posts.some((post) => post.channel === score.channel) ? (
                        <Tag tone="info" icon="check">
                          {t('listings.post.posted')}
                        </Tag>
                      ) : (
                        <Tag tone="ok" icon="check">
                          {t('kit.score.ready')}
                        </Tag>
                      )
                    }
                  />
                }
              >
                {(problem) => (
                  <ListItem
                    calm
                    title={channel(score.channel).name}
                    under={problemSentence(problem())}
                    tile={tile()}
                    end={
                      <Button
                        size="small"
                        onClick={() => jumpTo(props.wizard, props.facts, problem())}
                      >
                        {t(`listings.fix.${problem().step}`)}
                      </Button>
                    }
                  />
                )}
              </Show>
            );
          }}
        </For>
      </List>
      <OwnPage dossier={props.dossier} listing={listing()} />
      <section class="stack gap-2" aria-label={t('listings.post.change')}>
        <h2 class="label">{t('listings.post.change')}</h2>
        <div class="row wrap">
          <For each={stepNames.slice(0, 5)}>
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
    </>
  );
}

/** Where the household's own page stands. */
function OwnPage(props: { dossier: Dossier; listing: ListingRecord | undefined }) {
  const url = () => {
    const code = props.listing?.publicCode;
    return code ? location.origin + listingPagePath(code) : undefined;
  };
  return (
    <Show
      when={mayPublish(props.dossier)}
      fallback={
        <Note
          kind="should"
          actions={
            <Button size="small" href={`/ho/${props.dossier.household.id}/dong-y`}>
              {t('listings.post.askConsent')}
            </Button>
          }
        >
          {t('listings.post.noConsent')}
        </Note>
      }
    >
      <Show when={props.listing?.state === 'published'}>
        <Show
          when={url()}
          fallback={
            <Note kind="info" icon="clock">
              {t('listings.post.pageWaits')}
            </Note>
          }
        >
          {(address) => (
            <Note
              kind="done"
              actions={
                <>
                  <Button size="small" icon="eye" href={address()}>
                    {t('listings.post.openPage')}
                  </Button>
                  <Button size="small" icon="copy" onClick={() => void copyText(address())}>
                    {t('listings.post.copyLink')}
                  </Button>
                </>
              }
            >
              {t('listings.post.pageThere')}
            </Note>
          )}
        </Show>
        <Show
          when={
            props.listing?.confirmedPricesDong &&
            !isSamePrices(props.listing.facts, props.listing.confirmedPricesDong)
          }
        >
          <Note kind="should">{t('listings.post.priceChanged')}</Note>
        </Show>
      </Show>
    </Show>
  );
}

/** Buttons of step 7: publish with confirmed prices first, then share and copy. */
export function PostDock(props: {
  wizard: Wizard;
  dossier: Dossier;
  facts: ListingFacts;
  photos: readonly PhotoFact[];
}) {
  const [isConfirming, setConfirming] = createSignal(false);
  const [said, setSaid] = createSignal<string>();
  const listing = () => props.dossier.listings[props.wizard.listingId];
  const text = () => ({
    facts: props.facts,
    title: props.wizard.title(),
    description: props.wizard.description(),
  });
  const isPublic = () => {
    const known = listing();
    return (
      known?.state === 'published' &&
      known.confirmedPricesDong !== null &&
      isSamePrices(props.facts, known.confirmedPricesDong)
    );
  };
  const block = () => {
    if (!mayPublish(props.dossier)) return t('listings.post.needsConsent');
    const [first] = publishBlocks(text(), props.photos, today());
    return first ? problemSentence(first) : undefined;
  };
  const publish = async (prices: number[]) => {
    setConfirming(false);
    if (!(await props.wizard.save())) return;
    const known = listing();
    await record(
      'listing.publish',
      { id: props.wizard.listingId, confirmedPricesDong: prices },
      {
        householdId: props.dossier.household.id,
        ...(known && known.version > 0 ? { base: known.version } : {}),
      },
    );
  };
  const message = () =>
    adaptListing(text(), 'facebook', sellerOf(props.dossier, listing()), today());
  const share = async () => {
    setSaid(
      t(
        (await shareText(message().title, message().full)) === 'shared'
          ? 'listings.post.shared'
          : 'listings.post.copied',
      ),
    );
  };
  const copy = async () => {
    setSaid(
      t((await copyText(message().full)) ? 'listings.post.copied' : 'listings.post.copyFailed'),
    );
  };
  return (
    <>
      <Show
        when={isPublic()}
        fallback={
          <Button
            kind="main"
            icon="check"
            disabledReason={block()}
            onClick={() => setConfirming(true)}
          >
            {t('listings.post.publish')}
          </Button>
        }
      >
        <Button kind="main" icon="share" onClick={() => void share()}>
          {t('listings.post.share')}
        </Button>
      </Show>
      <div class="pair">
        <Button size="small" icon="copy" onClick={() => void copy()}>
          {t('listings.post.copy')}
        </Button>
        <Button
          size="small"
          icon="image"
          href={`/ho/${props.dossier.household.id}/tin/${props.wizard.listingId}/anh`}
        >
          {t('listings.post.pictures')}
        </Button>
      </div>
      <p class="sm soft center" role="status">
        {said() ?? ''}
      </p>
      <PriceConfirm
        open={isConfirming()}
        facts={props.facts}
        who={spokenName(props.dossier)}
        onClose={() => setConfirming(false)}
        onYes={(prices) => void publish(prices)}
        onNo={() => {
          setConfirming(false);
          props.wizard.go(3);
        }}
      />
    </>
  );
}

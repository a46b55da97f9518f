import type { Dossier, ListingRecord, PayeeRecord } from '@lensan/contract';
import { formatDong } from '@lensan/vietnamese';
import { useParams } from '@solidjs/router';
import { createEffect, createSignal, For, onCleanup, Show, type Accessor } from 'solid-js';
import { Portal } from 'solid-js/web';
import { t } from '../../../text/index.ts';
import {
  Advice,
  Button,
  ButtonPair,
  CheckCard,
  ChoiceCards,
  NotFound,
  Note,
  Page,
} from '../../../ui/index.ts';
import { printsAs } from '../../../ui/print.ts';
import { CodeShown, createCode, type ReadyCode } from '../components/code-shown.tsx';
import { HouseholdGate } from '../components/household-gate.tsx';
import { createPictureUrl } from '../../photos/developed.ts';
import { isServerReached, standAddress } from '../payments.data.ts';
import { standPhoto, standSvg } from '../stand-drawing.ts';
import type * as StandFiles from '../stand-files.ts';
import { standListings, standPicture, standPrice } from '../stand-goods.ts';
import { PickOne } from '../../../ui/pick-one.tsx';
import '../stand.css';

type PaperSize = 'a6' | 'a5' | 'sticker';

/** Drawing the stand as a file comes when it is asked for: this page is the largest there is. */
const hand = async (
  how: 'saveStand' | 'shareStand',
  ...stand: Parameters<typeof StandFiles.saveStand>
) => (await import('../stand-files.ts'))[how](...stand);

/** h: the stand to print, on the phone itself or as a file of the server. */
export default function StandPage() {
  const params = useParams<{ householdId: string; payeeId: string }>();
  const home = () => `/ho/${params.householdId}/nhan-tien`;
  return (
    <HouseholdGate
      id={params.householdId}
      title={t('payments.stand.title')}
      back={home()}
      needsConsent
    >
      {(dossier) => (
        <Show
          when={dossier().payees[params.payeeId]}
          fallback={
            <Page title={t('payments.stand.title')} back={home()}>
              <NotFound />
            </Page>
          }
        >
          {(payee) => <Stand dossier={dossier()} payee={payee()} home={home()} />}
        </Show>
      )}
    </HouseholdGate>
  );
}

/** What the printer gets: beside the app, alone on its sheet. */
function Paper(props: { size: PaperSize; svg: string }) {
  createEffect(() => printsAs(`stand-${props.size}`));
  return (
    <Portal ref={(root) => root.classList.add('stand-root')}>
      <div class={`stand-print ${props.size}`} innerHTML={props.svg} />
    </Portal>
  );
}

function Stand(props: { dossier: Dossier; payee: PayeeRecord; home: string }) {
  const [size, setSize] = createSignal<PaperSize>('a6');
  const [listingId, setListingId] = createSignal('');
  const [isPriced, setPriced] = createSignal(false);
  const listing = (): ListingRecord | undefined => props.dossier.listings[listingId()];
  const price = () => standPrice(listing());
  const wanted = () => ({ amountDong: isPriced() ? price() : undefined });
  const code = createCode(() => props.payee, wanted);
  const photo = createStandPhoto(createPictureUrl(() => standPicture(props.dossier, listingId())));
  const svgOf = (ready: ReadyCode, name = 'shown') =>
    standSvg(size(), {
      dossier: props.dossier,
      payee: props.payee,
      account: ready.account,
      shortCode: ready.shortCode,
      symbol: ready.symbol,
      listing: listing(),
      amountDong: wanted().amountDong,
      photo: photo(),
      name,
    });
  return (
    <Page
      title={t('payments.stand.title')}
      back={props.home}
      dock={
        <Show when={code.ready()}>
          {(ready) => (
            <>
              <Button kind="main" icon="print" onClick={() => window.print()}>
                {t('payments.stand.print', { size: t(`payments.stand.${size()}`) })}
              </Button>
              <ButtonPair>
                <Button
                  size="small"
                  icon="share"
                  onClick={() => void hand('shareStand', svgOf(ready()), size())}
                >
                  {t('payments.stand.share')}
                </Button>
                <Button
                  size="small"
                  icon="image"
                  onClick={() => void hand('saveStand', svgOf(ready()), size())}
                >
                  {t('payments.stand.image')}
                </Button>
              </ButtonPair>
            </>
          )}
        </Show>
      }
    >
      <ChoiceCards
        label={t('payments.stand.size')}
        columns="three"
        flat
        value={size()}
        onChoose={setSize}
        choices={(['a6', 'a5', 'sticker'] as const).map((value) => ({
          value,
          word: t(`payments.stand.${value}`),
          under: t(`payments.stand.${value}Use`),
        }))}
      />
      <CodeShown code={code}>
        {(ready) => (
          <>
            <div class="stand-shown" innerHTML={svgOf(ready)} />
            <ReadBack
              isTested={props.payee.testedAt !== null}
              testAt={`${props.home}/${props.payee.id}/thu`}
            />
            <Paper size={size()} svg={svgOf(ready, 'print')} />
          </>
        )}
      </CodeShown>
      <StandGoods
        listings={standListings(props.dossier)}
        listingId={listingId()}
        onChoose={setListingId}
        priceDong={price()}
        isPriced={isPriced()}
        onPriced={setPriced}
      />
      <Show when={isServerReached()}>
        <For
          each={
            [
              [`${size()}.pdf`, t('payments.stand.pdf')],
              ['sheet8.pdf', t('payments.stand.sheet')],
            ] as const
          }
        >
          {([file, word]) => (
            <a
              class="btn block"
              href={standAddress(props.payee.id, file, { ...wanted(), listingId: listing()?.id })}
              target="_blank"
              rel="external"
            >
              <span>{word}</span>
            </a>
          )}
        </For>
      </Show>
    </Page>
  );
}

/** An effect, not a resource: the stand is there at once, its picture joins it. */
function createStandPhoto(url: Accessor<string | undefined>): Accessor<string | undefined> {
  const [photo, setPhoto] = createSignal<string>();
  createEffect(() => {
    const address = url();
    let isGone = false;
    onCleanup(() => {
      isGone = true;
    });
    void (address === undefined ? Promise.resolve(undefined) : standPhoto(address)).then((made) => {
      if (!isGone) setPhoto(made);
    });
  });
  return photo;
}

/** The code reads back; an account that was never tested says so first. */
const ReadBack = (props: { isTested: boolean; testAt: string }) => (
  <Show
    when={props.isTested}
    fallback={
      <Note
        kind="should"
        actions={
          <Button size="small" href={props.testAt}>
            {t('payments.now.test')}
          </Button>
        }
      >
        {t('payments.stand.untested')}
      </Note>
    }
  >
    <Advice items={[{ kind: 'good', text: t('payments.stand.readBack') }]} />
  </Show>
);

/** One thing or the whole shop on the stand, with its price or without. */
const StandGoods = (props: {
  listings: readonly ListingRecord[];
  listingId: string;
  onChoose: (id: string) => void;
  priceDong: number | undefined;
  isPriced: boolean;
  onPriced: (isOn: boolean) => void;
}) => (
  <Show when={props.listings.length > 0}>
    <PickOne
      label={t('payments.stand.product')}
      value={props.listingId}
      onChange={props.onChoose}
      options={[
        { value: '', word: t('payments.stand.wholeShop') },
        ...props.listings.map((found) => ({
          value: found.id,
          word: found.title ?? found.facts.name,
        })),
      ]}
    />
    <Show when={props.priceDong}>
      {(dong) => (
        <CheckCard
          word={t('payments.stand.priced', { price: formatDong(dong()) })}
          checked={props.isPriced}
          onChange={props.onPriced}
        />
      )}
    </Show>
  </Show>
);

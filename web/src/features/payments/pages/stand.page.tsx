import type { Dossier, ListingRecord, PayeeRecord } from '@lensan/contract';
import { pricesOf } from '@lensan/listing';
import { formatDong } from '@lensan/vietnamese';
import type { StandSize } from '@lensan/vietqr/stand';
import { useParams } from '@solidjs/router';
import { createEffect, createSignal, For, onCleanup, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import { connection } from '../../../local/index.ts';
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
  Select,
} from '../../../ui/index.ts';
import { CodeShown, createCode, type ReadyCode } from '../components/code-shown.tsx';
import { HouseholdGate } from '../components/household-gate.tsx';
import { createPictureUrl } from '../../photos/developed.ts';
import { householdPhoto, mainPhoto } from '../../photos/photos.data.ts';
import { mayShowGoods, standAddress } from '../payments.data.ts';
import { standPhoto, standPng, standSvg } from '../stand-drawing.ts';
import '../stand.css';

type PaperSize = 'a6' | 'a5' | 'sticker';

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

function Stand(props: { dossier: Dossier; payee: PayeeRecord; home: string }) {
  const [size, setSize] = createSignal<PaperSize>('a6');
  const [listingId, setListingId] = createSignal('');
  const [isPriced, setPriced] = createSignal(false);
  const listing = (): ListingRecord | undefined => props.dossier.listings[listingId()];
  const price = () => {
    const found = listing();
    return found === undefined
      ? undefined
      : pricesOf(found.facts).find((dong): dong is number => typeof dong === 'number' && dong > 0);
  };
  const wanted = () => ({ amountDong: isPriced() ? price() : undefined });
  const code = createCode(() => props.payee, wanted);
  const shown = () =>
    mayShowGoods(props.dossier)
      ? listing()
        ? mainPhoto(props.dossier, listingId())
        : householdPhoto(props.dossier)
      : undefined;
  const photoUrl = createPictureUrl(shown);
  // An effect, not a resource: the stand is there at once, its picture joins it.
  const [photo, setPhoto] = createSignal<string>();
  createEffect(() => {
    const url = photoUrl();
    let isGone = false;
    onCleanup(() => {
      isGone = true;
    });
    void (url === undefined ? Promise.resolve(undefined) : standPhoto(url)).then((made) => {
      if (!isGone) setPhoto(made);
    });
  });
  const svgOf = (code: ReadyCode, form: StandSize, name = 'shown') =>
    standSvg(form, {
      dossier: props.dossier,
      payee: props.payee,
      account: code.account,
      shortCode: code.shortCode,
      symbol: code.symbol,
      listing: listing(),
      amountDong: wanted().amountDong,
      photo: photo(),
      name,
    });
  const listings = () =>
    Object.values(props.dossier.listings).filter((found) => found.facts.name !== '');
  const isOnline = () => connection().state === 'reached';
  const save = async (ready: ReadyCode) => {
    const address = URL.createObjectURL(await standPng(svgOf(ready, size())));
    const link = document.createElement('a');
    link.href = address;
    link.download = `ma-nhan-tien-${size()}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  const share = async (ready: ReadyCode) => {
    const file = new File([await standPng(svgOf(ready, size()))], 'ma-nhan-tien.png', {
      type: 'image/png',
    });
    if (navigator.canShare?.({ files: [file] }))
      await navigator.share({ files: [file] }).catch(() => undefined);
    else await save(ready);
  };
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
                <Button size="small" icon="share" onClick={() => void share(ready())}>
                  {t('payments.stand.share')}
                </Button>
                <Button size="small" icon="image" onClick={() => void save(ready())}>
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
            <div class="stand-shown" innerHTML={svgOf(ready, size())} />
            <Show
              when={props.payee.testedAt !== null}
              fallback={
                <Note
                  kind="should"
                  actions={
                    <Button size="small" href={`${props.home}/${props.payee.id}/thu`}>
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
            <Portal>
              <div class={`stand-print ${size()}`} innerHTML={svgOf(ready, size(), 'print')} />
            </Portal>
          </>
        )}
      </CodeShown>
      <Show when={listings().length > 0}>
        <Select
          label={t('payments.stand.product')}
          value={listingId()}
          onChange={setListingId}
          options={[
            { value: '', word: t('payments.stand.wholeShop') },
            ...listings().map((found) => ({
              value: found.id,
              word: found.title ?? found.facts.name,
            })),
          ]}
        />
        <Show when={price()}>
          {(dong) => (
            <CheckCard
              word={t('payments.stand.priced', { price: formatDong(dong()) })}
              checked={isPriced()}
              onChange={setPriced}
            />
          )}
        </Show>
      </Show>
      <Show when={isOnline()}>
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

import type { Dossier, ListingRecord } from '@lensan/contract';
import { givenName } from '@lensan/household';
import { For, lazy, Show, Suspense } from 'solid-js';
import { NowBadge } from '../../../frame/now-badge.tsx';
import { isLoaded, pending } from '../../../local/index.ts';
import { calledName } from '../../../text/called-name.ts';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/button.tsx';
import { DoorCard } from '../../../ui/door-card.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import { List, ListItem, Tile } from '../../../ui/list.tsx';
import { HomePage } from '../../../ui/shell.tsx';
import { Empty, Loading } from '../../../ui/states.tsx';
import {
  goodsName,
  newOrders,
  ownDossier,
  ownPlace,
  shownGoods,
  toConfirm,
  turnStock,
} from '../../households/own.data.ts';
import { signedIn } from '../../households/who.ts';

/** Apart: what it needs to know of banks would make the first page larger. */
const PayeeNews = lazy(() => import('../../payments/components/payee-news.tsx'));

/**
 * "Chào cô Thắm": the household's own phone. Four doors, what is new, one call away from the
 * mentor, no typing.
 */
export default function OwnHomePage() {
  const mentor = () => signedIn()?.me?.mentor;
  const hello = () => {
    const dossier = ownDossier();
    return dossier ? t('own.hello', { who: calledName(dossier.household) }) : t('own.helloAll');
  };
  const under = () => ownPlace(ownDossier(), signedIn()?.me?.commune?.name);
  const callMentor = () => (
    <Show when={mentor()}>
      {(person) => (
        <Show when={person().phone}>
          {(phone) => (
            <Button kind="main" size="big" icon="call" href={`tel:${phone()}`}>
              {t('own.call', { name: givenName(person().name) })}
            </Button>
          )}
        </Show>
      )}
    </Show>
  );
  return (
    <HomePage
      large
      title={hello()}
      under={under()}
      badge={
        <Show when={pending().out.length + pending().refused.length > 0}>
          <NowBadge />
        </Show>
      }
      dock={mentor()?.phone ? callMentor() : undefined}
    >
      <Show
        when={ownDossier()}
        fallback={
          <Show when={isLoaded()} fallback={<Loading lines={4} />}>
            <Empty icon="home" title={t('own.empty')} help={t('own.emptyHelp')} />
          </Show>
        }
      >
        {(dossier) => <Own dossier={dossier()} />}
      </Show>
    </HomePage>
  );
}

function Own(props: { dossier: Dossier }) {
  const orders = () => newOrders(props.dossier);
  const claims = () => toConfirm(props.dossier);
  return (
    <>
      <Suspense>
        <PayeeNews />
      </Suspense>
      <Show when={orders()[0]}>
        {(order) => (
          <NewThing
            href="/don-hang"
            icon="cart"
            title={t('own.orders', { count: orders().length })}
            under={`${order().buyerName ? `${order().buyerName}: ` : ''}${order().items}`}
          />
        )}
      </Show>
      <Show when={claims().length > 0}>
        <NewThing
          href="/nha/xac-nhan"
          icon="okc"
          title={t('own.confirm', { count: claims().length })}
          under={t('own.confirmUnder')}
        />
      </Show>
      <nav class="choices" aria-label={t('own.doors')}>
        <DoorCard href="/ma-nhan-tien" icon="qr">
          {t('own.code')}
        </DoorCard>
        <DoorCard href="/hang-cua-toi" icon="home">
          {t('own.goods')}
        </DoorCard>
        <DoorCard href="/don-hang" icon="box">
          {t('own.orderDoor')}
        </DoorCard>
        <DoorCard href={`/ho/${props.dossier.household.id}/kich-ban`} icon="live">
          {t('own.live')}
        </DoorCard>
      </nav>
      <Show when={shownGoods(props.dossier).length > 0}>
        <List label={t('own.stock')}>
          <For each={shownGoods(props.dossier).slice(0, 3)}>
            {(listing) => <StockRow listing={listing} onTurn={() => void turnStock(listing)} />}
          </For>
        </List>
      </Show>
      <List label={t('own.more')}>
        <ListItem
          calm
          href="/hoc"
          tile={<Tile icon="book" tone="water" />}
          title={t('own.skills')}
        />
        <ListItem
          calm
          href={`/ho/${props.dossier.household.id}/lien-he`}
          tile={<Tile icon="msg" tone="paper" />}
          title={t('own.contact')}
        />
        <ListItem
          calm
          href="/nha/du-lieu"
          tile={<Tile icon="eye" tone="paper" />}
          title={t('own.data')}
        />
        <ListItem
          calm
          href="/nha/dong-y"
          tile={<Tile icon="okc" tone="paper" />}
          title={t('own.consents')}
        />
        <ListItem
          calm
          href="/toi"
          tile={<Tile icon="letters" tone="paper" />}
          title={t('own.me')}
        />
      </List>
    </>
  );
}

const NewThing = (props: { href: string; icon: 'cart' | 'okc'; title: string; under: string }) => (
  <a class="card now row" href={props.href}>
    <Tile icon={props.icon} full />
    <span class="grow">
      <b class="lg">{props.title}</b>
      <br />
      {props.under}
    </span>
    <Icon name="next" />
  </a>
);

/** "Còn gà không?" answered with one press; buyers see it as soon as it is sent. */
function StockRow(props: { listing: ListingRecord; onTurn: () => void }) {
  const isRoom = () => props.listing.facts.kind === 'homestay';
  return (
    <ListItem
      calm
      title={t(isRoom() ? 'own.roomsLeft' : 'own.left', { goods: goodsName(props.listing) })}
      under={t(props.listing.inStock ? 'own.buyersSeeYes' : 'own.buyersSeeNo')}
      end={
        <Button size="small" onClick={props.onTurn}>
          {t(props.listing.inStock ? 'own.sayOut' : 'own.sayIn')}
        </Button>
      }
    />
  );
}

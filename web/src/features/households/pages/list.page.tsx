import { nextStep } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { capitalize } from '@lensan/vietnamese';
import { useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { HelperTabs } from '../../../frame/helper-tabs.tsx';
import { households } from '../../../local/index.ts';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import {
  Button,
  Chip,
  Empty,
  List,
  ListItem,
  Loading,
  Matched,
  Note,
  Page,
  Search,
  Tag,
  Tile,
} from '../../../ui/index.ts';
import { isFetched, signedIn, stateOf, today, villageName } from '../households.data.ts';
import { byName, find, isIn, parts, stepOf, type Part } from '../components/list-order.ts';
import { marked } from '../doubles.data.ts';
import { stepIcon, stepTone } from '../step-look.ts';

/**
 * Rows put on the page at once; more follow as the person comes near the end. A village has about
 * 90.
 */
const rowsAtOnce = 40;

/** "Các hộ": found by name, place or goods, with or without marks. */
export default function ListPage() {
  const [place, setPlace] = useSearchParams<{ q?: string; loc?: Part; thon?: string }>();
  const query = () => place.q ?? '';
  const part = () => (parts.includes(place.loc as Part) ? (place.loc as Part) : 'all');
  const me = () => signedIn()?.accountId ?? '';
  const villages = createMemo(() => [
    ...new Set(households().map((dossier) => dossier.household.villageId)),
  ]);
  const shown = createMemo(() =>
    byName(
      households().filter(
        (dossier) =>
          (place.thon === undefined || dossier.household.villageId === place.thon) &&
          isIn(part(), dossier, me()),
      ),
    ),
  );
  const found = createMemo(() => find(query(), shown(), villageName));
  /** Who answers a mark sees all of them; whoever made one finds it on the card. */
  const doubles = createMemo(() =>
    rolesNow().includes('team_leader') ? marked(households()) : [],
  );
  const offered = () =>
    parts.filter(
      (one) => one !== 'mine' || households().some((dossier) => !isIn('mine', dossier, me())),
    );
  return (
    <Page
      title={t('common.tab.households')}
      tabs={<HelperTabs />}
      dock={
        <Button kind="main" icon="plus" href="/ho/moi">
          {t('households.list.new')}
        </Button>
      }
    >
      <Show when={isFetched()} fallback={<Loading lines={5} />}>
        <Show
          when={households().length > 0}
          fallback={
            <Empty icon="home" title={t('home.today.none')} help={t('home.today.noneHelp')} />
          }
        >
          <DoublesNote doubles={doubles()} />
          <Search
            label={t('households.list.search')}
            value={query()}
            onInput={(q) => setPlace({ q: q === '' ? undefined : q }, { replace: true })}
          />
          <div class="row wrap" role="group" aria-label={t('households.list.filter')}>
            <For each={offered()}>
              {(one) => (
                <Chip
                  pressed={part() === one}
                  onClick={() =>
                    setPlace({ loc: one === 'all' ? undefined : one }, { replace: true })
                  }
                >
                  {t(`households.part.${one}`)}
                </Chip>
              )}
            </For>
          </div>
          <Show when={villages().length > 1}>
            <div class="row wrap" role="group" aria-label={t('households.list.village')}>
              <For each={villages()}>
                {(id) => (
                  <Chip
                    icon="pin"
                    pressed={place.thon === id}
                    onClick={() =>
                      setPlace({ thon: place.thon === id ? undefined : id }, { replace: true })
                    }
                  >
                    {villageName(id) || t('households.list.elsewhere')}
                  </Chip>
                )}
              </For>
            </div>
          </Show>
          <p class="sm soft" role="status">
            {t('households.list.count', { count: found().length })}
          </p>
          <Show
            when={found().length > 0}
            fallback={
              <Empty
                icon="search"
                title={t('households.list.nothing')}
                help={t('households.list.nothingHelp')}
              />
            }
          >
            <Rows list={found()} query={query()} withVillage={villages().length > 1} />
          </Show>
        </Show>
      </Show>
    </Page>
  );
}

/** Only what is near the screen is drawn: 4,000 households open as fast as forty. */
function Rows(props: { list: readonly Dossier[]; query: string; withVillage: boolean }) {
  const [count, setCount] = createSignal(rowsAtOnce);
  createEffect(
    on(
      () => props.list,
      () => setCount(rowsAtOnce),
      { defer: true },
    ),
  );
  const watcher = new IntersectionObserver(
    (seen) => {
      if (seen.some((one) => one.isIntersecting)) setCount((now) => now + rowsAtOnce);
    },
    { rootMargin: '600px' },
  );
  onCleanup(() => watcher.disconnect());
  return (
    <>
      <List label={t('common.tab.households')}>
        <For each={props.list.slice(0, count())}>
          {(dossier) => (
            <Row dossier={dossier} query={props.query} withVillage={props.withVillage} />
          )}
        </For>
      </List>
      <Show when={count() < props.list.length}>
        <div ref={(end) => watcher.observe(end)}>
          <Button block onClick={() => setCount((now) => now + rowsAtOnce)}>
            {t('common.more')}
          </Button>
        </div>
      </Show>
    </>
  );
}

function Row(props: { dossier: Dossier; query: string; withVillage: boolean }) {
  const household = () => props.dossier.household;
  const step = () => nextStep(stateOf(props.dossier), today());
  const under = () =>
    [
      household().sells,
      household().addressLine,
      props.withVillage ? villageName(household().villageId) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <ListItem
      href={`/ho/${household().id}`}
      tile={
        <Tile
          icon={step() ? stepIcon(step()?.code ?? 'meet') : 'hand'}
          tone={step() ? stepTone(step()?.code ?? 'meet') : 'paper'}
        />
      }
      title={
        <>
          {capitalize(t(`common.address.${household().addressAs}`))}{' '}
          <Matched text={household().headName} query={props.query} />
        </>
      }
      under={<Matched text={under()} query={props.query} />}
      end={
        <Tag tone={step() ? 'plain' : 'wait'}>
          {step()
            ? t('households.list.step', { at: stepOf(props.dossier) })
            : t(
                `households.status.${household().status === 'open' ? 'declined' : household().status}`,
              )}
        </Tag>
      }
    />
  );
}

/** Households marked as registered twice wait for the leader's answer. */
const DoublesNote = (props: { doubles: readonly Dossier[] }) => (
  <Show when={props.doubles[0]}>
    {(first) => (
      <Note
        kind="should"
        icon="flag"
        actions={
          <Button size="small" href={`/ho/${first().household.id}/trung`}>
            {t('undo.doubleSee')}
          </Button>
        }
      >
        {t('undo.doubleList', { count: props.doubles.length })}
      </Note>
    )}
  </Show>
);

import { Router, type RouteSectionProps } from '@solidjs/router';
import {
  createMemo,
  createResource,
  ErrorBoundary,
  lazy,
  Match,
  Show,
  Suspense,
  Switch,
  untrack,
  type Component,
} from 'solid-js';
import { reportFault } from './local/faults.ts';
import type { AppRoute } from './app-route.ts';
import { doors, homes, routes } from './routes.ts';
import { homeOf, rolesNow, session, type Home, type Role } from './session.ts';
import { starters } from './start.ts';
import { t } from './text/index.ts';
import { ErrorState, Loading, NotFound } from './ui/states.tsx';
import { Page } from './ui/shell.tsx';

const lazily = (load: (() => Promise<{ readonly default: Component }>) | undefined): Component =>
  load === undefined ? NothingHere : lazy(load);
const SignIn = lazily(doors.signIn);
const Unlock = lazily(doors.unlock);
const homePages: Record<Home, Component> = {
  household: lazily(homes.household),
  mentor: lazily(homes.mentor),
  official: lazily(homes.official),
};

function NothingHere() {
  return (
    <Page title={t('common.appName')} silent>
      <NotFound />
    </Page>
  );
}

function Waiting() {
  return (
    <Page title={t('common.appName')} silent>
      <Loading />
    </Page>
  );
}

/**
 * A page that needs somebody: the door when nobody is there, "not found" when it is not theirs.
 * Behind a door that closed by itself (PIN of the phone, ended session) the page stays as it was:
 * what was typed is found again.
 */
function Guarded(props: { who: AppRoute['who']; page: Component }) {
  const isTheirs = () =>
    props.who === 'anyone' || rolesNow().some((role: Role) => props.who.includes(role));
  const Inside = () => props.page({});
  const holder = () => {
    const now = session();
    return now.status === 'locked'
      ? now.accountId
      : now.status === 'signed-out'
        ? now.keeps
        : undefined;
  };
  /** Who opened this page and is still, or may soon again be, the one holding the phone. */
  const opened = createMemo<string | undefined>((before) => {
    const now = session();
    if (now.status === 'signed-in') return isTheirs() ? now.accountId : undefined;
    return before === holder() ? before : undefined;
  });
  return (
    <Show when={props.who !== 'anyone'} fallback={<Inside />}>
      <Show when={opened()} keyed>
        {(_owner) => (
          <div class="behind" hidden={session().status !== 'signed-in'}>
            <Inside />
          </div>
        )}
      </Show>
      <Switch>
        <Match when={session().status === 'starting'}>
          <Waiting />
        </Match>
        <Match when={session().status === 'signed-out'}>
          <SignIn />
        </Match>
        <Match when={session().status === 'locked'}>
          <Unlock />
        </Match>
        <Match when={opened() === undefined}>
          <NothingHere />
        </Match>
      </Switch>
    </Show>
  );
}

/**
 * The home that belongs to the roles of whoever is signed in; it stays while the door is closed
 * over it.
 */
function HomeDoor() {
  const home = createMemo<Home>((before) =>
    before !== undefined && session().status !== 'signed-in'
      ? before
      : homeOf(rolesNow(), window.matchMedia('(min-width: 900px)').matches),
  );
  return (
    <Show when={home()} keyed>
      {(kind) => {
        const Home = homePages[kind];
        return <Home />;
      }}
    </Show>
  );
}

async function start(): Promise<true> {
  for (const begin of starters) await begin();
  return true;
}

function Root(props: RouteSectionProps) {
  const [started, { refetch }] = createResource(start);
  return (
    <ErrorBoundary
      fallback={(error: unknown, reset) => (
        <Broken
          error={error}
          onRetry={() => {
            void refetch();
            reset();
          }}
        />
      )}
    >
      <Suspense fallback={<Waiting />}>
        <Show when={started() ?? started.state === 'pending'}>{props.children}</Show>
      </Suspense>
    </ErrorBoundary>
  );
}

/**
 * A page that could not be opened, mostly because its file is not on the phone yet and there is no
 * signal.
 */
function Broken(props: { error: unknown; onRetry: () => void }) {
  reportFault(
    untrack(() => props.error),
    'page',
  );
  return (
    <Page title={t('common.appName')} silent>
      <ErrorState onRetry={() => props.onRetry()} />
    </Page>
  );
}

export function App() {
  const everybody: AppRoute['who'] = [
    'household',
    'mentor',
    'team_leader',
    'commune_official',
    'province_official',
  ];
  const definitions = [
    { path: '/', component: () => <Guarded who={everybody} page={HomeDoor} /> },
    ...routes.map((route) => {
      const page = lazy(route.load);
      return {
        path: route.path,
        component: () => <Guarded who={route.who} page={page} />,
        preload: () => void page.preload(),
      };
    }),
    { path: '*', component: NothingHere },
  ];
  return (
    <Router root={Root} scrollRestoration>
      {definitions}
    </Router>
  );
}

import type { Dossier } from '@lensan/contract';
import { Show, type Accessor, type JSX } from 'solid-js';
import { households, isLoaded } from '../../../local/index.ts';
import { Loading, NotFound, Page } from '../../../ui/index.ts';

/** Shows its page for a household this phone holds; without an id the household's own. */
export function OrdersGate(props: {
  id: string | undefined;
  title: string;
  children: (dossier: Accessor<Dossier>) => JSX.Element;
}) {
  const dossier = () =>
    households().find((known) => props.id === undefined || known.household.id === props.id);
  return (
    <Show
      when={dossier()}
      fallback={
        <Page title={props.title} back="/">
          <Show when={isLoaded()} fallback={<Loading />}>
            <NotFound />
          </Show>
        </Page>
      }
    >
      {(known) => props.children(known)}
    </Show>
  );
}

import type { Dossier } from '@lensan/contract';
import { Show, type Accessor, type JSX } from 'solid-js';
import { createHousehold, isLoaded } from '../../../local/index.ts';
import { NotFound, Loading } from '../../../ui/states.tsx';
import { Page } from '../../../ui/shell.tsx';

/** Shows its page for a household this phone holds, else the page that says so. */
export function HouseholdGate(props: {
  id: string | undefined;
  title: string;
  back: string;
  large?: boolean | undefined;
  children: (dossier: Accessor<Dossier>) => JSX.Element;
}) {
  const dossier = createHousehold(() => props.id ?? '');
  return (
    <Show
      when={dossier()}
      fallback={
        <Page title={props.title} back={props.back} large={props.large}>
          <Show when={isLoaded()} fallback={<Loading lines={4} />}>
            <NotFound />
          </Show>
        </Page>
      }
    >
      {(known) => props.children(known)}
    </Show>
  );
}

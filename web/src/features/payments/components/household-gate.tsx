import type { Dossier } from '@lensan/contract';
import { Show, type Accessor, type JSX } from 'solid-js';
import { createHousehold, isLoaded } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Loading, NotFound, Note, Page } from '../../../ui/index.ts';
import { mayHaveCode } from '../payments.data.ts';

/**
 * Shows its page for a household this phone holds; without consent K4 it says what to ask first.
 */
export function HouseholdGate(props: {
  id: string;
  title: string;
  back: string;
  needsConsent?: boolean | undefined;
  children: (dossier: Accessor<Dossier>) => JSX.Element;
}) {
  const dossier = createHousehold(() => props.id);
  const empty = (inside: JSX.Element) => (
    <Page title={props.title} back={props.back}>
      {inside}
    </Page>
  );
  return (
    <Show
      when={dossier()}
      fallback={empty(
        <Show when={isLoaded()} fallback={<Loading />}>
          <NotFound />
        </Show>,
      )}
    >
      {(known) => (
        <Show
          when={!props.needsConsent || mayHaveCode(known())}
          fallback={
            <Page
              title={props.title}
              back={props.back}
              dock={
                <Button kind="main" href={`/ho/${props.id}/dong-y`}>
                  {t('payments.consent.ask')}
                </Button>
              }
            >
              <Note kind="should" icon="lock">
                {t('payments.consent.needed')}
              </Note>
            </Page>
          }
        >
          {props.children(known)}
        </Show>
      )}
    </Show>
  );
}

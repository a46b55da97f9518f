import type { Place } from '@lensan/contract';
import { createResource, createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { List, ListItem, Note, Search } from '../../../ui/index.ts';
import { failureSentence } from './failure.ts';

/** Places by any present or former name; `fits` narrows them. */
export type SearchPlaces = (
  typed: string,
  fits?: (place: Place) => boolean,
) => Promise<readonly Place[]>;

interface PlaceSearchProps {
  readonly search: SearchPlaces;
  readonly label: string;
  /** Said when no place fits. */
  readonly noneWord: string;
  readonly under: (place: Place) => string | undefined;
  readonly fits?: ((place: Place) => boolean) | undefined;
  readonly onChoose: (place: Place) => void;
}

/**
 * A province or commune by any present or former name. "None found" is said of an answer only:
 * without signal, that is what is said.
 */
export function PlaceSearch(props: PlaceSearchProps) {
  const [query, setQuery] = createSignal('');
  const [answer] = createResource(query, async (asked): Promise<readonly Place[] | string> => {
    try {
      return await props.search(asked, props.fits);
    } catch (error) {
      return failureSentence(error, { offline: t('accounts.accept.placeOffline') });
    }
  });
  const found = () => (typeof answer.latest === 'string' ? undefined : answer.latest);
  const problem = () => (typeof answer.latest === 'string' ? answer.latest : undefined);
  return (
    <>
      <Search label={props.label} value={query()} onInput={setQuery} />
      <Show when={problem()}>{(sentence) => <Note kind="should">{sentence()}</Note>}</Show>
      <Show
        when={found()?.length}
        fallback={
          <Show when={found() && query().trim().length > 1 && answer.state === 'ready'}>
            <p class="soft">{props.noneWord}</p>
          </Show>
        }
      >
        <List>
          <For each={found()}>
            {(place) => (
              <ListItem
                calm
                title={place.fullName}
                under={props.under(place)}
                onClick={() => props.onChoose(place)}
              />
            )}
          </For>
        </List>
      </Show>
    </>
  );
}

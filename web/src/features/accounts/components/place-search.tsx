import { searchPlaces, type Place } from '@lensan/contract';
import { createResource, createSignal, For, Show } from 'solid-js';
import { call } from '../../../api/client.ts';
import { t } from '../../../text/index.ts';
import { List, ListItem, Note, Search } from '../../../ui/index.ts';
import { failureSentence } from './failure.ts';

interface PlaceSearchProps {
  readonly label: string;
  /** Said when no place fits. */
  readonly noneWord: string;
  readonly under: (place: Place) => string | undefined;
  readonly fits?: ((place: Place) => boolean) | undefined;
  readonly onChoose: (place: Place) => void;
}

const shownCount = 8;

/**
 * A province or commune by any present or former name. "None found" is said of an answer only:
 * without signal, that is what is said.
 */
export function PlaceSearch(props: PlaceSearchProps) {
  const [query, setQuery] = createSignal('');
  const [answer] = createResource(query, async (asked): Promise<readonly Place[] | string> => {
    if (asked.trim().length < 2) return [];
    try {
      const { places } = await call(searchPlaces, {
        query: { q: asked, limit: props.fits ? 30 : shownCount },
      });
      return places.filter((place) => props.fits?.(place) ?? true).slice(0, shownCount);
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

import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note } from '../../../ui/index.ts';
import { cellOf } from '../visit-draft.ts';

/**
 * Where the visit was, as a cell of about 100 m: only when the person presses, and only while the
 * household lets the team come.
 */
export function PlaceCell(props: {
  value: string | null;
  onChange: (cell: string | null) => void;
  mayKeep: boolean;
}) {
  const [state, setState] = createSignal<'idle' | 'asking' | 'none'>('idle');
  const ask = () => {
    setState('asking');
    // A place ten minutes old is still at this house.
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const cell = cellOf(coords.latitude, coords.longitude);
        setState(cell === null ? 'none' : 'idle');
        props.onChange(cell);
      },
      () => setState('none'),
      { enableHighAccuracy: false, timeout: 20_000, maximumAge: 600_000 },
    );
  };
  return (
    <Show when={props.mayKeep && 'geolocation' in navigator}>
      <Show
        when={props.value}
        fallback={
          <>
            <Button icon="pin" block busy={state() === 'asking'} onClick={ask}>
              {t(state() === 'asking' ? 'visits.place.asking' : 'visits.place.add')}
            </Button>
            <p class="sm soft">
              {t(state() === 'none' ? 'visits.place.none' : 'visits.place.help')}
            </p>
          </>
        }
      >
        <Note
          kind="done"
          icon="pin"
          actions={
            <Button size="small" onClick={() => props.onChange(null)}>
              {t('common.remove')}
            </Button>
          }
        >
          {t('visits.place.kept')}
        </Note>
      </Show>
    </Show>
  );
}

import { hasChip, withChip } from '@lensan/listing';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Chip, TextArea } from '../../../ui/index.ts';

/**
 * An answer put together by tapping; "Khác…" opens its text, where everything may be typed and
 * mended by hand. Open at once where the answer holds more than the chips say.
 */
export function ChipField(props: {
  label: string;
  value: string | null;
  chips: readonly string[];
  onChange: (value: string | null) => void;
  error: string | undefined;
}) {
  const rest = () => props.chips.reduce<string | null>(without, props.value);
  const [isTyping, setTyping] = createSignal(rest() !== null);
  return (
    <section class="stack gap-2" aria-label={props.label}>
      <Show when={!isTyping()}>
        <h3 class="label">{props.label}</h3>
      </Show>
      <Show when={isTyping() || props.error !== undefined}>
        <TextArea
          label={props.label}
          rows={2}
          value={props.value ?? ''}
          onInput={(text) => props.onChange(text || null)}
          error={props.error}
        />
      </Show>
      <div class="row wrap">
        <For each={props.chips}>
          {(chip) => (
            <Chip
              pressed={hasChip(props.value, chip)}
              onClick={() => props.onChange(withChip(props.value, chip))}
            >
              {chip}
            </Chip>
          )}
        </For>
        <Show when={!isTyping()}>
          <Chip icon="edit" onClick={() => setTyping(true)}>
            {t('listings.ask.other')}
          </Chip>
        </Show>
      </div>
    </section>
  );
}

const without = (text: string | null, chip: string) =>
  hasChip(text, chip) ? withChip(text, chip) : text;

import { Show } from 'solid-js';
import { ReadAloud } from './read-aloud.tsx';
import { SheetFrame, type SheetFrameProps } from './sheet-frame.tsx';

export interface SheetProps extends Omit<SheetFrameProps, 'tools'> {
  /** Leaves out the read-aloud button. */
  silent?: boolean | undefined;
}

/** A sheet that can be read aloud. */
export const Sheet = (props: SheetProps) => (
  <SheetFrame
    {...props}
    tools={
      <Show when={!props.silent}>
        <ReadAloud />
      </Show>
    }
  />
);

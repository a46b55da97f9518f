import { t } from '../text/index.ts';

/** The sign of the house: a terrace that climbs, with its name. */
export const Mark = (props: { grow?: boolean }) => (
  <span class="mark" classList={{ grow: props.grow ?? false }}>
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <use href="#mark" />
    </svg>
    {t('common.appName')}
  </span>
);

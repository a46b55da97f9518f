import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/index.ts';
import { changeLook, look } from '../../../ui/look.ts';

/** One press for larger letters and back, before anybody has signed in. */
export const LargerLetters = () => {
  const isLarge = () => look().size === 'large';
  return (
    <Button
      size="small"
      icon="letters"
      block
      onClick={() => void changeLook({ size: isLarge() ? 'normal' : 'large' })}
    >
      {t(isLarge() ? 'accounts.open.smaller' : 'accounts.open.larger')}
    </Button>
  );
};

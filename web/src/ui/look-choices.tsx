import { t } from '../text/index.ts';
import { ChoiceCards } from './choice-cards.tsx';
import { changeLook, look } from './look.ts';

/** Letter size, colours for bright sun, language. Stands on "Tôi". */
export function LookChoices() {
  return (
    <>
      <ChoiceCards
        label={t('parts.look.size')}
        showLabel
        flat
        value={look().size}
        onChoose={(size) => void changeLook({ size })}
        choices={[
          { value: 'normal', word: t('parts.look.normal') },
          { value: 'large', word: t('parts.look.large') },
        ]}
      />
      <ChoiceCards
        label={t('parts.look.colour')}
        showLabel
        flat
        value={look().theme}
        onChoose={(theme) => void changeLook({ theme })}
        choices={[
          { value: 'light', word: t('parts.look.light') },
          { value: 'sun', word: t('parts.look.sun') },
        ]}
      />
      <ChoiceCards
        label={t('parts.look.language')}
        showLabel
        flat
        value={look().language}
        onChoose={(language) => void changeLook({ language })}
        choices={[
          { value: 'vi', word: 'Tiếng Việt' },
          { value: 'en', word: 'English' },
        ]}
      />
    </>
  );
}

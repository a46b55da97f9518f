import { consentQuestion, consentTexts, type ConsentPurpose } from '@lensan/adoption';
import { createEffect, For } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Card, CheckCard, ChoiceCards } from '../../../ui/index.ts';
import { speaking } from '../../../ui/speaking.ts';
import './households.css';

/**
 * One of the five, as its versioned text stands. Yes and no weigh the same; neither is chosen
 * beforehand.
 */
export function ConsentQuestion(props: {
  purpose: ConsentPurpose;
  name: string;
  value: 'given' | 'refused' | undefined;
  onChoose: (value: 'given' | 'refused') => void;
  wasRead: boolean;
  onRead: (wasRead: boolean) => void;
}) {
  const text = () => consentTexts[props.purpose];
  const asked = () => consentQuestion(text(), props.name);
  createEffect(() => {
    if (speaking()) props.onRead(true);
  });
  return (
    <>
      <h2 class="h" lang="vi">
        {asked()}
      </h2>
      <Card>
        <ul class="points" lang="vi">
          <For each={text().points}>
            {(point) => (
              <li>
                <span>{point}</span>
              </li>
            )}
          </For>
        </ul>
        <p class="sm soft" lang="vi">
          {text().ifNot}
        </p>
      </Card>
      <ChoiceCards
        label={asked()}
        value={props.value}
        onChoose={props.onChoose}
        choices={[
          { value: 'given', word: t('households.consent.given'), icon: 'check' },
          { value: 'refused', word: t('households.consent.refused'), icon: 'close' },
        ]}
      />
      <CheckCard
        icon="speak"
        word={t('households.consent.read')}
        checked={props.wasRead}
        onChange={props.onRead}
      />
    </>
  );
}

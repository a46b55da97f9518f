import { goodsGroups, type ListingFacts, type Origin } from '@lensan/listing';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Chip, ChoiceCards, Field } from '../../../ui/index.ts';
import fish from '../drawings/ca-chach-kho.svg';
import tree from '../drawings/cay-canh.svg';
import dried from '../drawings/chuoi-say.svg';
import hen from '../drawings/ga-hop-thanh.svg';
import house from '../drawings/homestay-lo-lo-chai.svg';
import { factsAs, isChoosable, kindOf, type Kind } from '../kinds.ts';
import type { Wizard } from '../wizard.ts';

const first = [
  ['dried', dried],
  ['cooked', fish],
  ['poultry', hen],
  ['plant', tree],
  ['homestay', house],
] as const;
const others = goodsGroups.filter((group) => !first.some(([kind]) => kind === group));

/** Step 2: what it is, and what people call it. */
export function StepWhat(props: {
  wizard: Wizard;
  origin: Origin;
  sells: string;
  isStored: boolean;
}) {
  const facts = () => props.wizard.facts();
  return (
    <>
      <h2 class="h">{t('listings.what.question')}</h2>
      <KindCards
        facts={facts()}
        isStored={props.isStored}
        onChoose={(kind) => props.wizard.setFacts(factsAs(kind, facts(), props.origin))}
      />
      <Show when={facts()}>
        {(known) => (
          <NameAndPlace
            facts={known()}
            sells={props.sells}
            onChange={props.wizard.setFacts}
            error={props.wizard.fieldError}
          />
        )}
      </Show>
    </>
  );
}

/** The five kinds with a picture; the rest behind "more". */
function KindCards(props: {
  facts: ListingFacts | null;
  isStored: boolean;
  onChoose: (kind: Kind) => void;
}) {
  const isOther = () => others.some((group) => group === kindOf(props.facts));
  const [showOthers, setShowOthers] = createSignal(false);
  const more = { value: 'more', word: t('listings.what.more'), icon: 'search' } as const;
  return (
    <Show
      when={showOthers() || isOther()}
      fallback={
        <ChoiceCards<Kind | 'more'>
          label={t('listings.what.question')}
          value={kindOf(props.facts)}
          onChoose={(kind) => {
            if (kind === 'more') setShowOthers(true);
            else props.onChoose(kind);
          }}
          choices={[
            ...first
              .filter(([kind]) => isChoosable(kind, props.facts, props.isStored))
              .map(([value, picture]) => ({
                value,
                picture,
                word: t(`listings.group.${value}`),
              })),
            ...(isChoosable('dried', props.facts, props.isStored) ? [more] : []),
          ]}
        />
      }
    >
      <ChoiceCards<Kind>
        label={t('listings.what.question')}
        flat
        value={kindOf(props.facts)}
        onChoose={props.onChoose}
        choices={others.map((value) => ({ value, word: t(`listings.group.${value}`) }))}
      />
      <div class="row">
        <Chip
          icon="back"
          onClick={() => {
            setShowOthers(false);
            if (isOther() && !props.isStored) props.onChoose('dried');
          }}
        >
          {t('listings.what.first')}
        </Chip>
      </div>
    </Show>
  );
}

/** What people call it, and where it comes from. */
function NameAndPlace(props: {
  facts: ListingFacts;
  sells: string;
  onChange: (facts: ListingFacts) => void;
  error: (field: string) => string | undefined;
}) {
  const setName = (name: string) => props.onChange({ ...props.facts, name });
  const setOrigin = (part: Partial<Origin>) =>
    props.onChange({ ...props.facts, origin: { ...props.facts.origin, ...part } });
  return (
    <>
      <Field
        label={t(props.facts.kind === 'homestay' ? 'listings.what.nameStay' : 'listings.what.name')}
        value={props.facts.name}
        onInput={setName}
        error={props.error('name')}
        autocapitalize="sentences"
      />
      <Show when={props.sells !== '' && props.facts.name === ''}>
        <div class="row wrap">
          <Chip icon="plus" onClick={() => setName(props.sells)}>
            {props.sells}
          </Chip>
        </div>
      </Show>
      <Field
        label={t('listings.what.place')}
        help={t('listings.what.placeHelp')}
        value={props.facts.origin.place ?? ''}
        onInput={(text) => setOrigin({ place: text || null })}
        error={props.error('origin')}
        autocapitalize="words"
      />
      <div class="pair">
        <Field
          label={t('listings.what.commune')}
          value={props.facts.origin.commune ?? ''}
          onInput={(text) => setOrigin({ commune: text || null })}
          autocapitalize="sentences"
        />
        <Field
          label={t('listings.what.province')}
          value={props.facts.origin.province ?? ''}
          onInput={(text) => setOrigin({ province: text || null })}
          autocapitalize="words"
        />
      </div>
    </>
  );
}

import { goodsGroups, type ListingFacts, type Origin } from '@lensan/listing';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Chip, ChoiceCards } from '../../../ui/index.ts';
import fish from '../drawings/ca-chach-kho.svg';
import tree from '../drawings/cay-canh.svg';
import dried from '../drawings/chuoi-say.svg';
import hen from '../drawings/ga-hop-thanh.svg';
import house from '../drawings/homestay-lo-lo-chai.svg';
import { factsAs, isChoosable, kindOf, named, type Kind } from '../kinds.ts';
import type { Wizard } from '../wizard.ts';

const first = [
  ['dried', dried],
  ['cooked', fish],
  ['poultry', hen],
  ['plant', tree],
  ['homestay', house],
] as const;
const others = goodsGroups.filter((group) => !first.some(([kind]) => kind === group));

/** Step 2: what it is. A tap answers it and goes on to the name. */
export function StepWhat(props: {
  wizard: Wizard;
  origin: Origin;
  /** Names the register knows; a single one is taken for goods, none ever for a place to stay. */
  names: readonly string[];
  isStored: boolean;
}) {
  const facts = () => props.wizard.facts();
  return (
    <>
      <h2 class="h">{t('listings.what.question')}</h2>
      <KindCards
        facts={facts()}
        isStored={props.isStored}
        onChoose={(kind) =>
          props.wizard.setFacts(named(factsAs(kind, facts(), props.origin), props.names))
        }
        onSettle={() => props.wizard.next()}
      />
    </>
  );
}

/** The five kinds with a picture; the rest behind "more". */
function KindCards(props: {
  facts: ListingFacts | null;
  isStored: boolean;
  onChoose: (kind: Kind) => void;
  onSettle: () => void;
}) {
  const isOther = () => others.some((group) => group === kindOf(props.facts));
  const [showOthers, setShowOthers] = createSignal(false);
  // The arrow keys only pass over "more": the rest comes when it is pressed.
  const [isOnMore, setOnMore] = createSignal(false);
  let cards: HTMLDivElement | undefined;
  const turn = (toOthers: boolean) => {
    setShowOthers(toOthers);
    setOnMore(false);
    cards?.querySelector('input')?.focus();
  };
  const more = { value: 'more', word: t('listings.what.more'), icon: 'search' } as const;
  return (
    <div class="stack" ref={cards}>
      <Show
        when={showOthers() || isOther()}
        fallback={
          <ChoiceCards<Kind | 'more'>
            label={t('listings.what.question')}
            value={isOnMore() ? 'more' : kindOf(props.facts)}
            onChoose={(kind) => {
              setOnMore(kind === 'more');
              if (kind !== 'more') props.onChoose(kind);
            }}
            onSettle={(kind) => {
              if (kind === 'more') turn(true);
              else props.onSettle();
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
          onSettle={props.onSettle}
          choices={others.map((value) => ({ value, word: t(`listings.group.${value}`) }))}
        />
        <div class="row">
          <Chip
            icon="back"
            onClick={() => {
              if (isOther() && !props.isStored) props.onChoose('dried');
              turn(false);
            }}
          >
            {t('listings.what.first')}
          </Chip>
        </div>
      </Show>
    </div>
  );
}

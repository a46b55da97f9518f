import {
  emptyGoods,
  emptyHomestay,
  goodsGroups,
  type GoodsGroup,
  type ListingFacts,
  type Origin,
} from '@lensan/listing';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Chip, ChoiceCards, Field } from '../../../ui/index.ts';
import fish from '../pictures/ca-chach-kho.svg';
import tree from '../pictures/cay-canh.svg';
import dried from '../pictures/chuoi-say.svg';
import hen from '../pictures/ga-hop-thanh.svg';
import house from '../pictures/homestay-lo-lo-chai.svg';
import type { Wizard } from '../wizard.ts';

type Kind = GoodsGroup | 'homestay';
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
  const kind = (): Kind | undefined => {
    const known = facts();
    return known === null ? undefined : known.kind === 'homestay' ? 'homestay' : known.group;
  };
  const isOther = () => others.some((group) => group === kind());
  const [showOthers, setShowOthers] = createSignal(false);
  const choose = (next: Kind | 'more') => {
    if (next === 'more') {
      setShowOthers(true);
      return;
    }
    const known = facts();
    const name = known?.name ?? '';
    const origin = known?.origin ?? props.origin;
    const chosen: ListingFacts =
      next === 'homestay'
        ? { ...(known?.kind === 'homestay' ? known : emptyHomestay(origin)), name }
        : { ...(known?.kind === 'goods' ? known : emptyGoods(next, origin)), group: next, name };
    props.wizard.setFacts(chosen);
  };
  const setName = (name: string) => {
    const known = facts();
    if (known) props.wizard.setFacts({ ...known, name });
  };
  const setOrigin = (part: Partial<Origin>) => {
    const known = facts();
    if (known) props.wizard.setFacts({ ...known, origin: { ...known.origin, ...part } });
  };
  return (
    <>
      <h2 class="h">{t('listings.what.question')}</h2>
      <Show
        when={showOthers() || isOther()}
        fallback={
          <ChoiceCards<Kind | 'more'>
            label={t('listings.what.question')}
            value={kind()}
            onChoose={choose}
            choices={[
              ...first
                .filter(
                  ([value]) =>
                    !props.isStored || (value === 'homestay') === (facts()?.kind === 'homestay'),
                )
                .map(([value, picture]) => ({
                  value,
                  picture,
                  word: t(`listings.group.${value}`),
                })),
              ...(props.isStored && facts()?.kind === 'homestay'
                ? []
                : [
                    {
                      value: 'more' as const,
                      word: t('listings.what.more'),
                      icon: 'search' as const,
                    },
                  ]),
            ]}
          />
        }
      >
        <ChoiceCards<Kind>
          label={t('listings.what.question')}
          flat
          value={kind()}
          onChoose={choose}
          choices={others.map((value) => ({ value, word: t(`listings.group.${value}`) }))}
        />
        <div class="row">
          <Chip
            icon="back"
            onClick={() => {
              setShowOthers(false);
              if (isOther() && !props.isStored) choose('dried');
            }}
          >
            {t('listings.what.first')}
          </Chip>
        </div>
      </Show>
      <Show when={facts()}>
        {(known) => (
          <>
            <Field
              label={
                known().kind === 'homestay' ? t('listings.what.nameStay') : t('listings.what.name')
              }
              value={known().name}
              onInput={setName}
              error={props.wizard.fieldError('name')}
              autocapitalize="sentences"
            />
            <Show when={props.sells !== '' && known().name === ''}>
              <div class="row wrap">
                <Chip icon="plus" onClick={() => setName(props.sells)}>
                  {props.sells}
                </Chip>
              </div>
            </Show>
            <Field
              label={t('listings.what.place')}
              help={t('listings.what.placeHelp')}
              value={known().origin.place ?? ''}
              onInput={(text) => setOrigin({ place: text || null })}
              error={props.wizard.fieldError('origin')}
              autocapitalize="words"
            />
            <div class="pair">
              <Field
                label={t('listings.what.commune')}
                value={known().origin.commune ?? ''}
                onInput={(text) => setOrigin({ commune: text || null })}
                autocapitalize="sentences"
              />
              <Field
                label={t('listings.what.province')}
                value={known().origin.province ?? ''}
                onInput={(text) => setOrigin({ province: text || null })}
                autocapitalize="words"
              />
            </div>
          </>
        )}
      </Show>
    </>
  );
}

import type { ListingFacts, Paper } from '@lensan/listing';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { CheckCard, ChoiceCards, Field } from '../../../ui/index.ts';
import { ocopOf, paperKindOf, withPaper } from '../papers.ts';
import type { Wizard } from '../wizard.ts';

/**
 * Papers in hand: OCOP stars with their decision, and a food or lodging paper. Nothing is claimed
 * without its number.
 */
export function PapersQuestion(props: { wizard: Wizard; facts: ListingFacts }) {
  const set = (part: Partial<Pick<ListingFacts, 'ocop' | 'papers'>>) =>
    props.wizard.setFacts({ ...props.facts, ...part });
  const kind = () => paperKindOf(props.facts);
  const paper = (): Paper | undefined => props.facts.papers.find((entry) => entry.kind === kind());
  const setPaper = (part: Partial<Paper> | null) =>
    set({ papers: withPaper(props.facts.papers, kind(), part) });
  // Until stars, decision and date are all there they wait here and are not a fact.
  const [stars, setStars] = createSignal<3 | 4 | 5 | undefined>(props.facts.ocop?.stars);
  const [decision, setDecision] = createSignal(props.facts.ocop?.decision ?? '');
  const [until, setUntil] = createSignal(props.facts.ocop?.validUntil ?? '');
  const tell = () => set({ ocop: ocopOf(stars(), decision(), until()) });
  return (
    <>
      <CheckCard
        word={kind() === 'lodging' ? t('listings.papers.lodging') : t('listings.papers.food')}
        icon="file"
        checked={paper() !== undefined}
        onChange={(checked) => setPaper(checked ? {} : null)}
      />
      <Show when={paper()}>
        {(known) => (
          <>
            <Field
              label={t('listings.papers.number')}
              value={known().number}
              onInput={(number) => setPaper({ number })}
              error={props.wizard.fieldError('papers')}
              autocapitalize="characters"
            />
            <Field
              label={t('listings.papers.issuer')}
              value={known().issuer}
              onInput={(issuer) => setPaper({ issuer })}
            />
          </>
        )}
      </Show>
      <ChoiceCards
        label={t('listings.papers.ocop')}
        showLabel
        columns="three"
        flat
        value={stars() === undefined ? undefined : String(stars())}
        onChoose={(value) => {
          setStars(Number(value) as 3 | 4 | 5);
          tell();
        }}
        choices={(['3', '4', '5'] as const).map((value) => ({
          value,
          word: t('listings.papers.stars', { count: value }),
        }))}
      />
      <Show when={stars()}>
        <Field
          label={t('listings.papers.decision')}
          value={decision()}
          onInput={(text) => {
            setDecision(text);
            tell();
          }}
          error={props.wizard.fieldError('ocop')}
        />
        <Field
          label={t('listings.papers.until')}
          type="date"
          value={until()}
          onInput={(text) => {
            setUntil(text);
            tell();
          }}
          help={props.facts.ocop === null ? t('listings.papers.incomplete') : undefined}
        />
      </Show>
    </>
  );
}

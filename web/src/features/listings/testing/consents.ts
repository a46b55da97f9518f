import { withRecord, type ConsentRecord, type Dossier } from '@lensan/contract';

type Answer = readonly [ConsentRecord['purpose'], ConsentRecord['decision']];
/** The household’s answers in the order they were given: `['K3', 'given'], ['K3', 'withdrawn']`. */
export const withConsents = (dossier: Dossier, ...answers: readonly Answer[]): Dossier =>
  answers.reduce(
    (rest, [purpose, decision], place) =>
      withRecord(rest, 'consents', {
        id: `c${place}`,
        householdId: 'h1',
        version: place + 1,
        purpose,
        decision,
        counts: true,
        answeredAt: Date.UTC(2026, 10, 22, 3) + place,
        recordedBy: 'lan',
      } as ConsentRecord),
    dossier,
  );

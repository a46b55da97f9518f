import { describe, expect, it } from 'vitest';
import { contactLack, contactWayOf, contactWays, shownBy } from './contact.ts';

describe('how buyers reach a household', () => {
  it('is what it chose last, told back by what is shown', () => {
    for (const way of contactWays)
      expect(contactWayOf({ contactChosenAt: 1, publication: shownBy(way) })).toBe(way);
  });
  it('is open until the household itself chose, whatever somebody switched before', () => {
    for (const way of contactWays) {
      const household = { contactChosenAt: null, hasPhone: true, publication: shownBy(way) };
      expect([contactWayOf(household), contactLack(household)]).toEqual([
        null,
        'contact.not_chosen',
      ]);
    }
  });
  it('by telephone needs a number; only who has the link needs none', () => {
    const lacks = contactWays.map((way) =>
      [true, false].map((hasPhone) =>
        contactLack({ contactChosenAt: 1, hasPhone, publication: shownBy(way) }),
      ),
    );
    expect(lacks).toEqual([
      [null, 'contact.no_number'],
      [null, 'contact.no_number'],
      [null, null],
    ]);
  });
});

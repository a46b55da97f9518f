import { capitalize } from '@lensan/vietnamese';
import {
  bare,
  clean,
  deliveryText,
  lowerFirst,
  originText,
  packText,
  seasonText,
  shelfLifeText,
} from './fact-texts.ts';
import type { GoodsFacts } from './facts.ts';
import { ocopSentence } from './ocop-sentence.ts';
import { fact, oneAnswer, say, sentence, type Part, type Sentence } from './sentence.ts';
import { madeAtWords, storageWords } from './words.ts';

/** What it is made of and how: in one sentence when both were told. */
function makingSentence(facts: GoodsFacts): Sentence | null {
  const [ingredients, making] = [bare(facts.ingredients), bare(facts.making)];
  if (making === '')
    return ingredients === ''
      ? null
      : sentence(
          'making',
          say('Thành phần: '),
          fact('ingredients', lowerFirst(ingredients)),
          say('.'),
        );
  return ingredients === ''
    ? sentence(
        'making',
        fact('name', capitalize(clean(facts.name))),
        say(': '),
        fact('making', lowerFirst(making)),
        say('.'),
      )
    : sentence(
        'making',
        fact('ingredients', capitalize(ingredients)),
        say(', '),
        fact('making', lowerFirst(making)),
        say('.'),
      );
}

function additivesSentence({ additives }: GoodsFacts): Sentence | null {
  if (additives === null) return null;
  const added = (text: string) => sentence('additives', fact('additives', text), say('.'));
  if (additives.answer === 'none') return added('Không thêm gì khác');
  if (additives.answer === 'sugar') return added('Có thêm đường');
  return clean(additives.other) === ''
    ? null
    : added('Có thêm ' + lowerFirst(bare(additives.other)));
}

/** "để nơi khô mát được 6 tháng", in pieces. */
function keepParts({ storage, shelfLife }: GoodsFacts): Part[] {
  if (storage === null && shelfLife === null) return [];
  return [
    ...(storage === null ? [say('để')] : [say('để '), fact('storage', storageWords[storage])]),
    ...(shelfLife === null ? [] : [say(' được '), fact('shelfLife', shelfLifeText(shelfLife))]),
  ];
}

function packSentence(facts: GoodsFacts): Sentence | null {
  const [pack, keep] = [packText(facts), keepParts(facts)];
  if (pack !== null)
    return sentence(
      'pack',
      fact('pack', capitalize(pack)),
      ...(keep.length === 0 ? [] : [say(', '), ...keep]),
      say('.'),
    );
  const [first, ...others] = keep;
  return first === undefined
    ? null
    : sentence('pack', say(''), say(capitalize(first.text)), ...others, say('.'));
}

/** What is said of goods, in this order; null where nothing was told. */
export const goodsSentences = (facts: GoodsFacts, today: string): (Sentence | null)[] => [
  makingSentence(facts),
  additivesSentence(facts),
  oneAnswer('taste', capitalize(bare(facts.taste))),
  packSentence(facts),
  oneAnswer('use', lowerFirst(bare(facts.use)), 'Cách dùng: '),
  oneAnswer('origin', originText(facts.origin), madeAtWords(facts.group) + ' '),
  facts.madeBy === null
    ? null
    : oneAnswer('madeBy', facts.madeBy === 'family' ? 'Nhà tự làm' : 'Hợp tác xã làm'),
  oneAnswer('maker', capitalize(bare(facts.maker))),
  ocopSentence(facts.ocop, today),
  facts.season === null ? null : oneAnswer('season', seasonText(facts.season), 'Mùa: '),
  facts.delivery === null
    ? null
    : oneAnswer('delivery', deliveryText(facts.delivery), 'Giao trong '),
];

import type { LiveChannelId, SpokenPattern } from '@lensan/channels';
import { capitalize } from '@lensan/vietnamese/fold.ts';
import { goodsTemplate } from './goods-template.ts';
import { homestayTemplate } from './homestay-template.ts';
import { blockPauseS, paces, spokenSeconds, type Pace } from './speech.ts';
import { factsOf, type BlockTemplate } from './template.ts';

/**
 * A fact as it is said. `label` tells where it comes from ("giá 65.000 đ"), `digits` how the
 * prompter shows it beside the words.
 */
export interface SpokenFact {
  readonly spoken: string;
  readonly label: string;
  readonly digits?: string | undefined;
}
export type SpokenFacts = Readonly<Record<string, SpokenFact>>;
/**
 * Facts of one listing as they are said. `rooms`: one set for each room of a homestay, added to the
 * others for its sentences.
 */
export interface ScriptFacts {
  readonly kind: ScriptKind;
  readonly facts: SpokenFacts;
  readonly rooms: readonly SpokenFacts[];
  /** Block id → a cue that fits this kind of goods. */ readonly cues: Readonly<
    Record<string, string>
  >;
}

export type ScriptKind = 'goods' | 'homestay';
export type ScriptRegion = 'bac' | 'nam';

/** What the person decided; everything else is derived, so a changed fact changes the script. */
export interface ScriptChoices {
  readonly channel: LiveChannelId;
  readonly pace: Pace;
  /** Measured syllables a minute; wins over `pace`. */
  readonly rate?: number | undefined;
  readonly region: ScriptRegion;
  /** How the host speaks of herself and to the viewers: `{ me: 'mình', you: 'anh chị' }`. */
  readonly address: { readonly me: string; readonly you: string };
  /** Same seed, same words. Take another one for another session. */
  readonly seed: number;
  /** Block id → how many times "Câu khác" was pressed. */
  readonly turns: Readonly<Record<string, number>>;
  /** Block id → the host's own words. */
  readonly own: Readonly<Record<string, string>>;
  /** Ids of blocks left out. */
  readonly dropped: readonly string[];
}

export interface Segment {
  readonly text: string;
  readonly factId?: string;
  readonly digits?: string | undefined;
}
export interface ScriptSentence {
  readonly segments: readonly Segment[];
  readonly text: string;
}
export interface ScriptBlock {
  readonly id: string;
  readonly name: string;
  readonly sentences: readonly ScriptSentence[];
  readonly cue: { readonly text: string; readonly seconds: number } | null;
  /** Labels of the facts said here, for "Từ: …". */
  readonly sources: readonly string[];
  readonly isOwn: boolean;
  readonly isDropped: boolean;
  /** Speech, pauses and cue, in seconds. */
  readonly seconds: number;
}
export interface Script {
  readonly kind: ScriptKind;
  readonly blocks: readonly ScriptBlock[];
  /** Sum over the blocks that are not dropped. */
  readonly seconds: number;
  readonly sentenceCount: number;
}

/** Words of ours that the south says otherwise; facts keep the household's own words. */
const southern: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}])nhé(?![\p{L}])/gu, 'nha'],
  [/(?<![\p{L}])đấy(?![\p{L}])/gu, 'đó'],
  [/(?<![\p{L}])Vâng(?![\p{L}])/gu, 'Dạ'],
];
const inRegion = (text: string, region: ScriptRegion) =>
  region === 'bac'
    ? text
    : southern.reduce((words, [pattern, word]) => words.replace(pattern, word), text);

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** 32-bit FNV-1a: spreads block ids over the alternatives, the same on phone and server. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

const canSay = (pattern: SpokenPattern, facts: SpokenFacts) =>
  factsOf(pattern).every((name) => facts[lowerFirst(name)] !== undefined);

/**
 * The eligible ways to say a sentence: those that carry most facts, so that no known fact is left
 * out.
 */
function eligible(
  patterns: readonly SpokenPattern[],
  facts: SpokenFacts,
): readonly SpokenPattern[] {
  const sayable = patterns.filter((pattern) => canSay(pattern, facts));
  const richness = (pattern: SpokenPattern) =>
    new Set(
      factsOf(pattern)
        .map(lowerFirst)
        .filter(
          (name) => name !== 'oneUnit' && name !== 'unit' && name !== 'perUnit' && name !== 'name',
        ),
    ).size;
  const most = Math.max(0, ...sayable.map(richness));
  return sayable.filter((pattern) => richness(pattern) === most);
}

function realise(
  pattern: SpokenPattern,
  facts: SpokenFacts,
  choices: ScriptChoices,
): ScriptSentence {
  const segments: Segment[] = [];
  for (const piece of pattern.split(/(\{\w+\}|\[\w+\])/)) {
    const name = /^[{[](\w+)[}\]]$/.exec(piece)?.[1];
    if (piece === '') continue;
    if (name === undefined) {
      segments.push({ text: inRegion(piece, choices.region) });
      continue;
    }
    const key = lowerFirst(name);
    const isCapital = key !== name;
    if (piece.startsWith('[')) {
      const word = key === 'me' ? choices.address.me : choices.address.you;
      segments.push({ text: isCapital ? capitalize(word) : word });
      continue;
    }
    const fact = facts[key];
    if (fact)
      segments.push({
        text: isCapital ? capitalize(fact.spoken) : fact.spoken,
        factId: key,
        digits: fact.digits,
      });
  }
  const first = segments[0];
  if (first) segments[0] = { ...first, text: capitalize(first.text) };
  // A fact may end with its own full stop; said once.
  const text = segments
    .map((segment) => segment.text)
    .join('')
    .replace(/([.!?…])\.$/, '$1');
  return { segments, text };
}

const ownSentences = (words: string): ScriptSentence[] =>
  words
    .split(/(?<=[.!?…])\s+/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, segments: [{ text }] }));

function composeBlock(
  template: BlockTemplate,
  source: ScriptFacts,
  choices: ScriptChoices,
): ScriptBlock | null {
  const own = choices.own[template.id]?.trim();
  const say = (facts: SpokenFacts, place: number) => (patterns: readonly SpokenPattern[]) => {
    const ways = eligible(patterns, facts);
    const pattern = ways[(turn + place) % Math.max(ways.length, 1)];
    return pattern === undefined ? [] : [realise(pattern, facts, choices)];
  };
  const turn = spread(`${choices.seed}/${template.id}`) + (choices.turns[template.id] ?? 0);
  const sentences = own
    ? ownSentences(own)
    : [
        ...source.rooms.flatMap((room, place) =>
          (template.eachRoom ?? []).flatMap(say({ ...source.facts, ...room }, place)),
        ),
        ...template.sentences.flatMap(say(source.facts, 0)),
      ];
  if (sentences.length === 0) return null;
  const known = [source.facts, ...source.rooms];
  const labels = sentences.flatMap((sentence) =>
    sentence.segments.flatMap((segment) =>
      known.flatMap((facts) => {
        const fact = facts[segment.factId ?? ''];
        return fact && fact.spoken.toLowerCase() === segment.text.toLowerCase() ? [fact.label] : [];
      }),
    ),
  );
  const cue = template.cue && {
    ...template.cue,
    text: source.cues[template.id] ?? template.cue.text,
  };
  const rate = choices.rate ?? paces[choices.pace];
  const speech = sentences.reduce(
    (seconds, sentence) => seconds + spokenSeconds(sentence.text, rate),
    0,
  );
  return {
    id: template.id,
    name: template.name,
    sentences,
    cue: cue ?? null,
    sources: [...new Set(labels)],
    isOwn: Boolean(own),
    isDropped: choices.dropped.includes(template.id),
    seconds: Math.round(speech + blockPauseS + (cue?.seconds ?? 0)),
  };
}

/**
 * Makes the selling script of one product or one homestay. Pure: the same facts and choices give
 * the same words on phone and server. Nothing is guessed: a sentence whose fact is missing is left
 * out, a block without sentences too.
 * @example composeScript(scriptFacts(listing.facts, 'bac'), defaultChoices('facebook'))
 */
export function composeScript(source: ScriptFacts, choices: ScriptChoices): Script {
  const { kind } = source;
  const templates =
    kind === 'homestay' ? homestayTemplate(choices.channel) : goodsTemplate(choices.channel);
  const blocks = templates.flatMap((template) => composeBlock(template, source, choices) ?? []);
  const said = blocks.filter((block) => !block.isDropped);
  return {
    kind,
    blocks,
    seconds: said.reduce((sum, block) => sum + block.seconds, 0),
    sentenceCount: said.reduce((sum, block) => sum + block.sentences.length, 0),
  };
}

/** Choices of a first script: slow pace, northern words, `mình – anh chị`, nothing dropped. */
export const defaultChoices = (channel: LiveChannelId): ScriptChoices => ({
  channel,
  pace: 'slow',
  region: 'bac',
  address: { me: 'mình', you: 'anh chị' },
  seed: 1,
  turns: {},
  own: {},
  dropped: [],
});

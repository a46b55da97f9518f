import * as z from 'zod/mini';
import { communeCode, day, id, provinceCode, text } from './common.ts';
import { endpoint } from './endpoint.ts';

/** A province or commune found by name. `path` is what invitations and scopes carry. */
export const place = z.object({
  level: z.enum(['province', 'commune']),
  code: z.union([provinceCode, communeCode]),
  path: z.string(),
  /** "Xã Hồng Vân". */
  fullName: z.string(),
  /** Of a commune: "Thành phố Hà Nội". */
  provinceName: z.nullable(z.string()),
  /** Former name it was found by, as people said it: "xã Duyên Thái". */
  formerly: z.nullable(z.string()),
  /** Only a part of the former unit lies here now: confirm before using. */
  isPartOfFormer: z.boolean(),
});
export type Place = z.output<typeof place>;

/**
 * thôn · bản · khối phố · tổ dân phố · xóm · ấp · buôn · làng, and whatever else people call it.
 */
export const villageKind = z.enum([
  'thon',
  'ban',
  'khoi_pho',
  'to_dan_pho',
  'xom',
  'ap',
  'buon',
  'lang',
  'other',
]);
export type VillageKind = z.output<typeof villageKind>;
/** Mobile signal where people live: what the mentors find, not what a map says. */
export const coverage = z.enum(['good', 'weak', 'none']);
export type Coverage = z.output<typeof coverage>;

/** How many households an office says there are, and where and when it said so. */
export const officialCount = z.object({
  households: z.int().check(z.minimum(0), z.maximum(100_000)),
  source: text(120),
  countedOn: day,
});

export const village = z.object({
  id,
  path: z.string(),
  communeCode,
  name: z.string(),
  kind: villageKind,
  coverage,
  official: z.nullable(officialCount),
});
export type Village = z.output<typeof village>;

export const searchPlaces = endpoint({
  method: 'GET',
  path: '/api/places',
  summary: 'Provinces and communes by present or former name, with or without diacritics',
  query: z.object({
    q: z.string().check(z.maxLength(80)),
    limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(50))),
  }),
  response: z.object({ places: z.array(place) }),
});
export const listVillages = endpoint({
  method: 'GET',
  path: '/api/communes/:code/villages',
  summary: 'Villages of a commune, as far as they lie in my area',
  params: z.object({ code: communeCode }),
  response: z.object({ commune: place, villages: z.array(village) }),
});

const villageFacts = {
  name: text(80),
  kind: villageKind,
  coverage,
  official: z.optional(z.nullable(officialCount)),
};
/** `id` is made by the caller: repeating the call changes nothing. */
export const createVillage = endpoint({
  method: 'POST',
  path: '/api/villages',
  summary: 'Enter a village of my commune',
  body: z.object({ id, communeCode, ...villageFacts }),
  response: z.object({ village }),
});
export const changeVillage = endpoint({
  method: 'POST',
  path: '/api/villages/:id',
  summary: 'Correct a village: name, kind, signal, official number of households',
  params: z.object({ id }),
  body: z.object(villageFacts),
  response: z.object({ village }),
});

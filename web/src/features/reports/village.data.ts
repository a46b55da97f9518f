import { communeOf } from '@lensan/access';
import {
  listTeams,
  listVillages,
  readTeam,
  type CommuneReport,
  type Infer,
} from '@lensan/contract';
import type { Accessor } from 'solid-js';
import { call } from '../../api/client.ts';
import { t } from '../../text/index.ts';
import { createAnswer, type Answer } from './answer.ts';
import { num, percent, signed } from './reports.data.ts';

type Team = Infer<typeof listTeams.response>['teams'][number];
type Member = Infer<typeof readTeam.response>['members'][number];
/** A team of a village, and who leads it now. */
export interface VillageTeam {
  readonly team: Team;
  readonly leader: Member | undefined;
}

export const leaderOf = (members: readonly Member[]): Member | undefined =>
  members.find((member) => member.role === 'leader' && member.leftAt === null);

/** The teams under a path with their leaders, whose numbers stand with each team alone. */
export const createTeams = (path: Accessor<string>): Answer<VillageTeam[]> =>
  createAnswer(
    () => `teams ${path()}`,
    async () => {
      const { teams } = await call(listTeams, { query: { under: path() } });
      return Promise.all(
        teams.map(async (team) => {
          const { members } = await call(readTeam, { params: { id: team.id } });
          return { team, leader: leaderOf(members) };
        }),
      );
    },
  );

type Villages = Infer<typeof listVillages.response>;
/** The villages of the commune a path lies in, with what each says of itself. */
export const createVillages = (path: Accessor<string>): Answer<Villages> =>
  createAnswer(
    () => `villages ${path()}`,
    () => call(listVillages, { params: { code: communeOf(path()) ?? '' } }),
  );
/** How many households a village says it has, with source and day; undefined when nobody said. */
export const officialCount = (known: Villages | undefined, villageId: string | undefined) =>
  known?.villages.find((village) => village.id === villageId)?.official ?? undefined;

/** One figure of a village and the page that opens it down to its rows. */
export interface VillageFigure {
  readonly word: string;
  readonly figure: string;
  readonly page: string | undefined;
  readonly query: Readonly<Record<string, string>>;
}
export function villageFigures(row: CommuneReport['villages'][number]): VillageFigure[] {
  const rowsOf = (word: string, figure: string, rows?: string): VillageFigure => ({
    word,
    figure,
    page: '/so-lieu',
    query: rows === undefined ? {} : { rows },
  });
  const share = (count: number) => `${num(count)} · ${percent(count, row.eligible)}`;
  return [
    rowsOf(t('reports.unit.listed'), num(row.listed)),
    rowsOf(t('reports.unit.eligible'), num(row.eligible), 'eligible'),
    rowsOf(t('reports.rows.unmet'), num(row.eligible - row.met), 'unmet'),
    rowsOf(t('reports.unit.online'), share(row.online), 'online'),
    rowsOf(t('reports.unit.selling'), share(row.selling), 'selling'),
    {
      word: t('reports.unit.verified'),
      figure: percent(row.verified, row.claimed, 0),
      page: '/xem-lai',
      query: {},
    },
    { word: t('reports.unit.gap'), figure: signed(row.priorityGap), page: undefined, query: {} },
  ];
}

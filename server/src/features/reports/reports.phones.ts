import type { Infer, lateDevices } from '@lensan/contract';
import { dayMs } from '@lensan/vietnamese';
import type { Db } from '../../database/client.ts';
import type { Actor } from '../../platform/actor.ts';
import { jobBacklog } from '../../platform/job-backlog.ts';
import type { Services } from '../../services.ts';
import { findNames, listGrantsInScope } from '../accounts/accounts.repository.ts';
import { listVillagesIn } from '../places/places.repository.ts';
import { listPresent } from '../teams/teams.repository.ts';
import { scopeFor } from '../accounts/area-access.ts';
import { listPhones } from './reports.queries.ts';

/** What the sync feature knows of the phone of one person. Instants are server time. */
export interface PhoneSeen {
  readonly device: string;
  readonly accountId: string;
  /** Operations and photos it still had at its last contact, and since when the oldest. */
  readonly queued: number;
  readonly oldestAt: number | null;
  readonly seenAt: number;
  readonly isPersisted: boolean | null;
  /** Different faults of the app's code it told of. */
  readonly faults: number;
}
/** Reads phones; handed in by `app.ts`, because sync comes after reports. */
export type ListPhonesSeen = (
  db: Db,
  accountIds: readonly string[],
) => Promise<readonly PhoneSeen[]>;

/**
 * A phone that told of nothing unsent may have work made since; after a week somebody should ask.
 */
const silentMs = 7 * dayMs;
/** After two months a phone is taken to be out of use. */
const forgottenMs = 60 * dayMs;

const isLate = (phone: PhoneSeen, now: number): boolean =>
  phone.queued > 0 && Math.min(phone.oldestAt ?? phone.seenAt, phone.seenAt) < now - dayMs;
/** Its app reports faults: work may be stuck in it although it says that nothing is unsent. */
const isFaulty = (phone: PhoneSeen, now: number): boolean =>
  phone.faults > 0 && phone.seenAt > now - forgottenMs;
/** Silent, and it is the phone the person used last: an older one has been put away. */
const isSilent = (phone: PhoneSeen, all: readonly PhoneSeen[], now: number): boolean =>
  phone.seenAt < now - silentMs &&
  phone.seenAt > now - forgottenMs &&
  all.every((other) => other.accountId !== phone.accountId || other.seenAt <= phone.seenAt);

/**
 * Phones of mentors and team leaders whose work the figures may lack, the longest first, with whom
 * to call.
 */
export async function readLatePhones(
  services: Pick<Services, 'database' | 'clock'>,
  actor: Actor,
  listPhonesSeen: ListPhonesSeen,
): Promise<Infer<typeof lateDevices.response>> {
  const now = services.clock();
  const scope = scopeFor(actor, 'sync.review');
  const { read } = services.database;
  const helpers = (await listGrantsInScope(read, scope, now)).filter(
    (grant) => grant.role === 'mentor' || grant.role === 'team_leader',
  );
  const unitOf = new Map(helpers.map((grant) => [grant.accountId, grant.unitPath]));
  const seen = await listPhonesSeen(read, [...unitOf.keys()]);
  const late = seen
    .filter((phone) => isLate(phone, now) || isSilent(phone, seen, now) || isFaulty(phone, now))
    .toSorted((a, b) => (a.oldestAt ?? a.seenAt) - (b.oldestAt ?? b.seenAt));
  const jobs = await jobBacklog(read, now);
  if (late.length === 0) return { now, devices: [], jobs };
  const accountIds = [...new Set(late.map((phone) => phone.accountId))];
  const [people, numbers, members, villages] = await Promise.all([
    findNames(read, accountIds),
    listPhones(read, accountIds),
    listPresent(read, scope),
    listVillagesIn(read, scope),
  ]);
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  return {
    now,
    jobs,
    devices: late.map((phone) => {
      const unit = unitOf.get(phone.accountId) ?? '';
      const leader = members.find((member) => member.role === 'leader' && member.path === unit);
      return {
        device: phone.device,
        accountId: phone.accountId,
        accountName: nameOf.get(phone.accountId) ?? '',
        accountPhone: numbers.get(phone.accountId) ?? null,
        leaderName: leader?.name ?? null,
        leaderPhone: leader?.phone ?? null,
        villageName: villages.find((village) => village.path === unit)?.name ?? null,
        queued: phone.queued,
        oldestAt: phone.oldestAt,
        seenAt: phone.seenAt,
        persisted: phone.isPersisted,
        faults: phone.faults,
      };
    }),
  };
}

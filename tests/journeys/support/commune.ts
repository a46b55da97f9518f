import { fold } from '@lensan/vietnamese';
import {
  createReadyAccount,
  hashSecret,
} from '../../../server/src/features/accounts/create-account.ts';
import { findPlace } from '../../../server/src/features/places/places-register.ts';
import { insertVillage } from '../../../server/src/features/places/places.repository.ts';
import { insertMember, insertTeam } from '../../../server/src/features/teams/teams.repository.ts';
import type { Services } from '../../../server/src/services.ts';
import { places } from '../../support/people.ts';

/** Password of everybody in the commune of the journeys. */
export const password = 'đi từng ngõ gõ từng nhà';

/** Two villages and a neighbouring commune. Invented people; their numbers reach nobody. */
export const people = {
  lan: {
    id: 'lan',
    name: 'Trần Thị Lan',
    phone: '0900000001',
    role: 'mentor',
    path: places.village,
    personal: false,
  },
  minh: {
    id: 'minh',
    name: 'Phạm Văn Minh',
    phone: '0900000002',
    role: 'mentor',
    path: places.otherVillage,
    personal: false,
  },
  tuan: {
    id: 'tuan',
    name: 'Đỗ Anh Tuấn',
    phone: '0900000003',
    role: 'team_leader',
    path: places.village,
    personal: false,
  },
  hoa: {
    id: 'hoa',
    name: 'Vũ Thị Hoa',
    phone: '0900000004',
    role: 'commune_official',
    path: places.commune,
    personal: true,
  },
  dung: {
    id: 'dung',
    name: 'Lê Văn Dũng',
    phone: '0900000005',
    role: 'commune_official',
    path: places.otherCommune,
    personal: false,
  },
  nga: {
    id: 'nga',
    name: 'Bùi Thị Nga',
    phone: '0900000006',
    role: 'province_official',
    path: places.province,
    personal: true,
  },
} as const;
export type PersonId = keyof typeof people;

/** Cơ Trại has good signal and the team of Tuấn and Lan, Xâm Thị has weak signal and Minh. */
export const villages = [
  { id: places.villageId, name: 'Cơ Trại', coverage: 'good', members: ['tuan', 'lan'] },
  { id: places.otherVillageId, name: 'Xâm Thị', coverage: 'weak', members: ['minh'] },
] as const;
export const teamIdOf = (villageId: string): string => `team-${villageId}`;

/** Stores the commune in an empty database. */
export async function seedCommune({ database, config, clock }: Services): Promise<void> {
  const passwordHash = await hashSecret(config.secret, password);
  const now = clock();
  const commune = findPlace(places.communeCode);
  if (!commune) throw new Error('the register has no commune 10210');
  await database.write(async (tx) => {
    for (const person of Object.values(people))
      await createReadyAccount(tx, { ...person, passwordHash }, now);
    for (const { id, name, coverage, members } of villages) {
      const village = await insertVillage(tx, id, commune, { name, kind: 'thon', coverage }, now);
      const teamName = `Tổ công nghệ số thôn ${name}`;
      await insertTeam(tx, {
        id: teamIdOf(id),
        path: village.path,
        level: 'village',
        name: teamName,
        nameFolded: fold(teamName),
        createdAt: now,
        createdBy: 'system',
      });
      for (const member of members) {
        const { name: memberName, phone, role } = people[member];
        await insertMember(tx, {
          id: `member-${member}`,
          path: village.path,
          teamId: teamIdOf(id),
          accountId: member,
          name: memberName,
          phone,
          role: role === 'team_leader' ? 'leader' : 'member',
          joinedAt: now,
          leftAt: null,
        });
      }
    }
  });
}

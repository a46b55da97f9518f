import type { Ids } from '../platform/ids.ts';
import type { Services } from '../services.ts';
import type { Tx } from '../database/client.ts';
import { createReadyAccount, hashSecret } from '../features/accounts/create-account.ts';
import { insertVillage } from '../features/places/places.repository.ts';
import { insertMember, insertTeam } from '../features/teams/teams.repository.ts';
import { fold, dayMs } from '@lensan/vietnamese';
import { personName } from './household-story.ts';
import { silentVillages, villageNames, weakVillages } from './people.data.ts';
import type { Random } from './random.ts';

/**
 * Password of every demo account; the start script prints it. Only demo communes have these
 * accounts.
 */
export const demoPassword = 'len-san-demo-2026';
export const demoCommune = {
  code: '10210',
  path: '01.10210.',
  province: 'Hà Nội',
  name: 'xã Hồng Vân',
} as const;

/** Who can sign in to the demo commune. Phones 0900 000 00x reach nobody. */
export const demoAccounts = [
  {
    id: 'demolan',
    name: 'Nguyễn Thị Lan',
    phone: '0900000001',
    role: 'mentor',
    village: 0,
    word: 'người hướng dẫn',
  },
  {
    id: 'demominh',
    name: 'Phạm Quang Minh',
    phone: '0900000002',
    role: 'mentor',
    village: 1,
    word: 'người hướng dẫn tổ khác',
  },
  {
    id: 'demotuan',
    name: 'Lê Văn Tuấn',
    phone: '0900000003',
    role: 'team_leader',
    village: 0,
    word: 'tổ trưởng',
  },
  {
    id: 'demohoa',
    name: 'Trần Thị Hoa',
    phone: '0900000004',
    role: 'commune_official',
    village: null,
    word: 'cán bộ xã',
  },
  {
    id: 'demonga',
    name: 'Đỗ Thị Nga',
    phone: '0900000005',
    role: 'province_official',
    village: null,
    word: 'cán bộ tỉnh',
  },
] as const;

export interface DemoTeam {
  readonly villageId: string;
  readonly villageName: string;
  readonly path: string;
  readonly memberIds: readonly string[];
}

/**
 * Villages, teams with about 200 members, and the accounts to sign in with. Most members have no
 * password: they were never invited on a phone.
 */
export async function addPeople(
  services: Pick<Services, 'config' | 'ids'> & { readonly ids: Ids },
  tx: Tx,
  random: Random,
  now: number,
): Promise<DemoTeam[]> {
  const passwordHash = await hashSecret(services.config.secret, demoPassword);
  const founded = now - 600 * dayMs;
  for (const account of demoAccounts) {
    const path =
      account.role === 'province_official'
        ? '01.'
        : account.village === null
          ? demoCommune.path
          : `${demoCommune.path}${villageIdOf(account.village)}.`;
    await createReadyAccount(
      tx,
      {
        id: account.id,
        name: account.name,
        phone: account.phone,
        role: account.role,
        path,
        personal: account.role === 'commune_official',
        passwordHash,
      },
      founded,
    );
  }
  const teams: DemoTeam[] = [];
  for (const [number, name] of villageNames.entries()) {
    const villageId = villageIdOf(number);
    const village = await insertVillage(
      tx,
      villageId,
      demoCommune,
      {
        name,
        kind: 'thon',
        coverage: weakVillages.includes(name)
          ? 'weak'
          : silentVillages.includes(name)
            ? 'none'
            : 'good',
        official: {
          households: random.int(84, 110),
          source: 'Số hộ do thôn báo (dữ liệu mẫu)',
          countedOn: '2026-06-30',
        },
      },
      founded,
    );
    const teamId = `demot${number}`;
    await insertTeam(tx, {
      id: teamId,
      path: village.path,
      level: 'village',
      name: `Tổ công nghệ số thôn ${name}`,
      nameFolded: fold(`Tổ công nghệ số thôn ${name}`),
      createdAt: founded,
      createdBy: 'system',
    });
    const memberIds: string[] = [];
    // 20 teams of five and 16 of six or seven: 200 members or close to it.
    const size = number % 9 < 5 ? 5 : 6;
    for (let place = 0; place < size; place++) {
      const known = demoAccounts.find(
        (account) =>
          account.village === number &&
          (account.role === 'team_leader') === (place === 0) &&
          place < 2 &&
          (account.role !== 'mentor' || place === 1),
      );
      const id = known?.id ?? `demom${number}x${place}`;
      const memberName = known?.name ?? personName(random, random.pick(['woman', 'man'] as const));
      const phone = known?.phone ?? `090000${String(1000 + number * 10 + place)}`;
      if (!known)
        await createReadyAccount(
          tx,
          {
            id,
            name: memberName,
            phone,
            role: place === 0 ? 'team_leader' : 'mentor',
            path: village.path,
            passwordHash: null,
          },
          founded,
        );
      await insertMember(tx, {
        id: `p${id}`,
        path: village.path,
        teamId,
        accountId: id,
        name: memberName,
        phone,
        role: place === 0 ? 'leader' : 'member',
        joinedAt: founded,
        leftAt: null,
      });
      memberIds.push(id);
    }
    teams.push({ villageId, villageName: name, path: village.path, memberIds });
  }
  return teams;
}

const villageIdOf = (number: number): string => `demov${number}`;

import { createHash } from 'node:crypto';
import { emptyGoods, emptyHomestay } from '@lensan/listing/facts.ts';
import { banana, homestay } from '@lensan/listing/testing-samples.ts';
import {
  addGrant,
  createReadyAccount,
  hashSecret,
} from '../../../../server/src/features/accounts/create-account.ts';
import { createFirstInvitation } from '../../../../server/src/features/accounts/invitations/create.usecases.ts';
import { acceptOriginal } from '../../../../server/src/features/photos/originals.usecases.ts';
import type { Services } from '../../../../server/src/services.ts';
import { drawnJpeg, type Paint } from '../../../../web/browser/photo-files.ts';
import { actorIn, fillWorld, household, playIn } from '../sweep/world.ts';

/** Password of those who are there besides the people of the demo. */
export const morePassword = 'đi từng ngõ gõ từng nhà';

const commune = '01.10210.';
const villageOf = (number: number) => `${commune}demov${number}.`;
/** Whose pages show what nobody of the demo sees. */
export const morePeople = {
  /** Seeks the village of a household among all of the commune. */
  'mentor of the commune': { id: 'walkall', phone: '0900000071', role: 'mentor', paths: [commune] },
  /** Chooses the village from cards. */
  'mentor of two villages': {
    id: 'walktwo',
    phone: '0900000072',
    role: 'mentor',
    paths: [villageOf(0), villageOf(1)],
  },
  /** May let others see personal data. */
  'official who sees names': {
    id: 'walksee',
    phone: '0900000073',
    role: 'province_official',
    paths: ['01.'],
  },
} as const;

/** Households nobody has done anything with: a task that is finished cannot be gone through again. */
const fresh = ['walka', 'walkb', 'walkc'] as const;
/** One that agreed to receive money. */
const agreed = 'walkd';

/** Where to begin besides the routes themselves, by who begins there. */
export const moreStarts = (firstCode: string): readonly (readonly [string, string])[] => [
  ['nobody', `/moi#${firstCode}`],
  ['mentor of the commune', '/ho/moi'],
  ['mentor of two villages', '/ho/moi'],
  ['official who sees names', '/to/can-bo'],
  ...fresh.flatMap((id) => [
    ['mentor', `/ho/${id}/dong-y/hoi`] as const,
    ['mentor', `/ho/${id}/tham`] as const,
  ]),
  ['mentor', `/ho/${household}/tin/walkgoods`],
  ['mentor', `/ho/${household}/tin/walkhome`],
  ['mentor', `/ho/${agreed}/nhan-tien/hai-so`],
  ['mentor', `/ho/${household}/anh/walkp`],
  ['mentor', '/ho/walka/moc/C1'],
  ['mentor', '/ho/walkb/moc/C1'],
  ['mentor', '/ho/walkc/moc/C1'],
  ['mentor', '/ho/walka/moc/C5'],
];

/** The commune of the sweep, and what else its fields need to be seen. */
export async function fillWalkWorld(
  services: Services,
): Promise<{ readonly parts: Readonly<Record<string, string>>; readonly firstCode: string }> {
  // Before anybody has an account: afterwards nobody is the first.
  const firstCode = (await createFirstInvitation(services)) ?? '';
  const parts = await fillWorld(services);
  await addMorePeople(services);
  const play = playIn(services, 'walk');
  for (const id of [...fresh, agreed])
    await play('household.register', {
      id,
      villageId: 'demov0',
      kind: 'farm',
      headName: 'Lò Thị Thắm',
      addressAs: 'co',
      addressLine: '',
      sells: 'măng khô',
      device: 'smart',
      isPriority: false,
      assignmentId: `${id}m`,
    });
  const { origin } = banana;
  for (const [id, facts] of [
    [
      'walkgoods',
      {
        ...emptyGoods('dried', origin),
        name: 'Măng khô',
        pack: 'bag',
        net: banana.net,
        priceDong: 65_000,
      },
    ],
    ['walkhome', { ...emptyHomestay(origin), name: 'Nhà sàn', rooms: homestay.rooms }],
  ] as const)
    await play('listing.save', {
      id,
      householdId: household,
      title: null,
      description: null,
      facts,
      step: 5,
    });
  await play('consent.record', {
    id: 'walkdk4',
    householdId: agreed,
    purpose: 'K4',
    decision: 'given',
    textVersion: 'K4/2026-11-1',
    evidence: 'handed_over',
    wasReadAloud: true,
    answeredBy: 'head',
    seen: null,
  });
  // Two members wrote down two numbers: the household says which is right.
  for (const [id, account] of [
    ['walkq', 'demolan'],
    ['walkr', 'demotuan'],
  ] as const)
    await play(
      'payee.propose',
      {
        id,
        householdId: agreed,
        bin: '970405',
        account: id === 'walkq' ? '0000000000999' : '0000000000998',
        ownerName: 'LO THI THAM',
      },
      { account },
    );
  await addPhotos(services, parts['listingId'] ?? '');
  return { parts, firstCode };
}

/** Goods on an even ground, which the app can make white. */
export const onEvenGround: Paint = (context, width, height) => {
  context.fillStyle = '#d8d4cc';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#a04020';
  context.beginPath();
  context.arc(width / 2, height / 2, width / 5, 0, 7);
  context.fill();
};

/** A second photo of the goods of the tour, and one of a household whose milestones are open. */
async function addPhotos(services: Services, listingId: string): Promise<void> {
  const play = playIn(services, 'walk-photo');
  const lan = await actorIn(services, 'demolan', 'walk-photo');
  const bytes = drawnJpeg(onEvenGround, 1400, 1400);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  for (const [id, householdId, of] of [
    ['walkp', household, listingId],
    ['walkap', fresh[0], null],
  ] as const) {
    await play('photo.add', {
      id,
      householdId,
      listingId: of,
      shot: 'whole',
      sha256,
      byteLength: bytes.length,
      widthPx: 1400,
      heightPx: 1400,
    });
    await acceptOriginal(services, lan, id, bytes);
  }
}

async function addMorePeople({ database, config, clock }: Services): Promise<void> {
  const passwordHash = await hashSecret(config.secret, morePassword);
  const now = clock();
  await database.write(async (tx) => {
    for (const { id, phone, role, paths } of Object.values(morePeople)) {
      const [path, ...others] = paths;
      const account = { id, phone, role, path, passwordHash, name: 'Hoàng Thị Mai' };
      await createReadyAccount(tx, { ...account, personal: role === 'province_official' }, now);
      for (const other of others)
        await addGrant(tx, {
          id: `g2${id}`,
          accountId: id,
          role,
          path: other,
          givenBy: 'system',
          now,
        });
    }
  });
}

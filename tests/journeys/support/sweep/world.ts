import type { OperationKind } from '@lensan/contract';
import { banana, homestay } from '@lensan/listing/testing-samples.ts';
import { makeOrderCode } from '@lensan/vietqr/orders';
import { and, eq } from 'drizzle-orm';
import { unscoped } from '../../../../server/src/database/scope.ts';
import { operationRunner } from '../../../../server/src/app.ts';
import { loadDemo } from '../../../../server/src/demo/load-demo.ts';
import { findAccount } from '../../../../server/src/features/accounts/accounts.repository.ts';
import { actorFor } from '../../../../server/src/features/accounts/sessions.ts';
import { listings, storefronts } from '../../../../server/src/features/listings/listings.table.ts';
import { photoJobs } from '../../../../server/src/features/photos/photos.jobs.ts';
import { makePhotoWorker } from '../../../../server/src/features/photos/photo-worker.ts';
import { visits } from '../../../../server/src/features/visits/visits.table.ts';
import { conflicts } from '../../../../server/src/operations/conflicts.table.ts';
import type { Actor } from '../../../../server/src/platform/actor.ts';
import type { Services } from '../../../../server/src/services.ts';

/** As long as the product lets a person write it; every syllable a real one. */
const longName = 'Nguyễn Phúc Thị Hoàng Thiên Hương Quỳnh Trang Phương Nghiêng Thuyền Khuyên Thảo';
const longGoods =
  'Chuối tây sấy dẻo nghiêng nghiêng ruột vàng ươm thơm lừng hũ thủy tinh loại đặc biệt ngày Tết';
const longLane =
  'Xóm Bãi Nghiêng, ngõ nhà thờ họ Nguyễn Phúc, cạnh trạm bơm Khương Thượng, số nhà 1234 ngách 56';
const longText =
  'Chọn quả chín cây, cắt dọc, phơi ba nắng rồi sấy đến khi dẻo, không thêm đường, không thêm phẩm màu. '.repeat(
    3,
  );

export const household = 'dh1';

/** Tasks that begin elsewhere than where a plain address of the route table leads. */
export const moreAddresses = [
  `/ho/${household}/tin/moi`,
  `/ho/${household}/tin/sweepgoods`,
  `/ho/${household}/tin/sweephome`,
  '/ho/sweepn/dong-y/hoi',
  '/ho/sweepn/tham',
  '/ho/sweepn/nhan-tien/so',
  '/ho/sweepn/don-hang/moi',
];

/**
 * Makes the household of the tour one with the longest names, prices and texts the product takes,
 * beside a small demo commune played through the product's own operations.
 */
export async function fillWorld(services: Services): Promise<Readonly<Record<string, string>>> {
  const worker = makePhotoWorker();
  try {
    await loadDemo(services, {
      runnerFor: operationRunner,
      jobsFor: (story) => photoJobs(story, worker),
      picturesDir: services.config.demoPicturesDir,
      households: 108,
      seed: 10_210,
    });
  } finally {
    worker.close();
  }
  const { read } = services.database;
  const [goods] = await read
    .select()
    .from(listings)
    .where(and(eq(listings.householdId, household), unscoped('public-code')));
  if (!goods) throw new Error('the household of the tour sells nothing');
  await makeEverythingLong(services, goods.id);
  const shops = await read.select().from(storefronts).where(unscoped('public-code'));
  const open = await read.select().from(conflicts).where(unscoped('checked-after-load'));
  const [visit] = await read
    .select({ id: visits.id })
    .from(visits)
    .where(and(eq(visits.householdId, household), unscoped('checked-after-load')));
  if (!visit) throw new Error('the household of the tour was never visited');
  return {
    visitId: visit.id,
    householdId: household,
    listingId: goods.id,
    payeeId: 'sweepq',
    orderId: 'sweepd',
    photoId: `${household}p`,
    conflictId: open[0]?.id ?? 'none',
    teamId: 'demot0',
    villageId: 'demov0',
    skill: 'payment',
    channel: 'facebook',
    '/ho/:householdId/moc/:code code': 'C1',
    '/xa/:code code': '10210',
    '/p/:code code': goods.publicCode ?? '',
    '/g/:code code': shops.find(({ id }) => id === household)?.publicCode ?? '',
  };
}

/** Somebody of the demo with a phone. */
export async function actorIn(
  { database, clock }: Services,
  accountId: string,
  device: string,
): Promise<Actor> {
  const account = await findAccount(database.read, accountId);
  const session = { sessionId: device, deviceId: `${device}-${accountId}` };
  const actor = account && (await actorFor(database.read, account, session, clock()));
  if (!actor) throw new Error(`${accountId} is not there`);
  return actor;
}

/** Carries out named writes on the household of the tour, as phones of the demo's people would. */
export const playIn = (services: Services, device = 'sweep') => {
  const runner = operationRunner(services);
  let number = 0;
  return async (
    kind: OperationKind,
    body: object,
    by: { account?: string; base?: number } = {},
  ): Promise<void> => {
    const actor = await actorIn(services, by.account ?? 'demolan', device);
    const envelope = {
      id: `${device}-${(number += 1)}`,
      kind,
      at: services.clock(),
      householdId: household,
      ...(by.base === undefined ? {} : { base: by.base }),
      body,
    };
    const [result] = await runner.run(actor, { device: actor.deviceId, offsetMs: 0, version: 1 }, [
      { n: null, envelope },
    ]);
    if (result?.status !== 'ok' && result?.status !== 'conflict')
      throw new Error(`${kind}: ${JSON.stringify(result)}`);
  };
};

async function makeEverythingLong(services: Services, listingId: string): Promise<void> {
  const play = playIn(services);
  await play('household.edit', {
    id: household,
    headName: longName,
    addressLine: longLane,
    sells: longGoods,
    publication: { shopName: '', showPhone: true, showZalo: true, showAddress: 'full' },
  });
  await play(
    'household.edit',
    { id: household, addressLine: 'Xóm Bãi, ngõ Đình' },
    { account: 'demotuan', base: 1 },
  );
  await play('listing.save', {
    id: listingId,
    householdId: household,
    title: null,
    description: null,
    facts: {
      ...banana,
      name: longGoods,
      priceDong: 2_000_000_000,
      bundle: { count: 999, priceDong: 1_999_999_999 },
      ingredients: longText,
      making: longText,
      taste: longText,
      maker: longText,
      ocop: { stars: 4, decision: '1234/QĐ-UBND của Ủy ban nhân dân', validUntil: '2027-06-30' },
    },
    step: 7,
  });
  await play('household.choose_contact', {
    id: household,
    way: 'link_only',
    evidence: 'handed_over',
  });
  await play('listing.publish', {
    id: listingId,
    confirmedPricesDong: [2_000_000_000, 1_999_999_999],
  });
  for (const [id, facts] of [
    ['sweepgoods', { ...banana, name: longGoods, making: longText }],
    ['sweephome', { ...homestay, house: longText, activities: longText }],
  ] as const)
    await play('listing.save', {
      id,
      householdId: household,
      title: null,
      description: null,
      facts,
      step: 2,
    });
  await play('household.register', {
    id: 'sweepn',
    villageId: 'demov0',
    kind: 'farm',
    headName: longName,
    addressAs: 'co',
    addressLine: longLane,
    sells: longGoods,
    device: 'smart',
    isPriority: false,
    assignmentId: 'sweepa',
  });
  await play('payee.propose', {
    id: 'sweepq',
    householdId: household,
    bin: '970405',
    account: '0000000000124',
    ownerName: 'NGUYEN PHUC THI HOANG THIEN HUONG QUYNH TRANG PHUONG',
  });
  await play('order.record', {
    id: 'sweepd',
    householdId: household,
    code: makeOrderCode(4242),
    buyerName: longName.slice(0, 60).trim(),
    buyerPhone: '0900000099',
    items: `12.345 hũ ${longGoods}`,
    listingId,
    totalDong: 100_000_000_000,
  });
}

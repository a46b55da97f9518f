import { ruleVersion, type MilestoneCode } from '@lensan/adoption';
import { photoChannelIds } from '@lensan/channels';
import { addressTerms } from '@lensan/household';
import { emptyGoods } from '@lensan/listing';
import { makeIdGenerator } from '@lensan/sync';
import { fold, vietnamDay } from '@lensan/vietnamese';
import {
  assignments,
  consents,
  households,
} from '../../server/src/features/households/households.table.ts';
import { milestones } from '../../server/src/features/adoption/milestones.table.ts';
import { listings } from '../../server/src/features/listings/listings.table.ts';
import { photos } from '../../server/src/features/photos/photos.table.ts';
import { visits } from '../../server/src/features/visits/visits.table.ts';
import type { Random } from './random.ts';

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
  'Tạ',
  'Lò',
  'Quàng',
  'Cà',
  'Lường',
  'Hà',
  'Vi',
  'Lương',
  'Mai',
  'Trịnh',
  'Cao',
];
const middles = [
  'Văn',
  'Thị',
  'Đức',
  'Xuân',
  'Hữu',
  'Quang',
  'Đình',
  'Thị Thanh',
  'Thị Kim',
  'Ngọc',
  'Thu',
  'Minh',
  'Công',
  'Thế',
  'Bá',
  'Thị Hồng',
  'Mạnh',
  'Tiến',
];
const givens = [
  'Mận',
  'Thắm',
  'Lựu',
  'Hạnh',
  'Lan',
  'Hoa',
  'Nga',
  'Tuyết',
  'Hiền',
  'Loan',
  'Yến',
  'Thủy',
  'Bích',
  'Duyên',
  'Nhàn',
  'Vân',
  'Gấm',
  'Oanh',
  'Xuyến',
  'Ngoan',
  'Bình',
  'Tư',
  'Dũng',
  'Tuấn',
  'Khánh',
  'Long',
  'Sơn',
  'Thắng',
  'Hải',
  'Lâm',
  'Quý',
  'Toàn',
  'Vinh',
  'Đạt',
  'Chiến',
  'Phúc',
  'Thái',
  'Kỳ',
  'Hùng',
  'Lợi',
  'Nghĩa',
  'Phương',
  'Quyên',
  'Sinh',
  'Thoa',
  'Ước',
  'Viễn',
  'Nhung',
  'Huệ',
  'Đoàn',
];
const hamlets = [
  'xóm Đình',
  'xóm Giữa',
  'xóm Chùa',
  'xóm Mới',
  'ngõ Tre',
  'ngõ Cây Bàng',
  'xóm Ao',
  'xóm Ngoài',
  'dốc Lò',
  'bờ kênh',
];
const goods = [
  'Chuối tây sấy dẻo',
  'Mật ong rừng',
  'Gà đồi thả vườn',
  'Chè shan',
  'Cá chạch kho niêu',
  'Miến dong',
  'Cam Vinh',
  'Nấm hương khô',
  'Gạo nếp cái hoa vàng',
  'Măng khô',
  'Bưởi da xanh',
  'Trứng vịt',
  'Rau bò khai',
  'Quế thanh',
  'Đồ đan mây',
  'Thổ cẩm',
  'Bánh gai',
  'Rượu ngô men lá',
  'Lợn bản',
  'Hạt dổi',
  'Táo mèo',
  'Thịt gác bếp',
  'Cây cảnh',
  'Nhãn lồng',
];
const starts = ['Bác', 'Con trai', 'Cô', 'Cháu gái', 'Cả nhà', 'Ông', 'Chị dâu', 'Hai vợ chồng'];
const doings = [
  'đã tự chụp được ảnh',
  'hỏi cách trả lời khách',
  'sợ bị lừa qua mạng',
  'muốn bán cho khách Hà Nội',
  'chưa có tài khoản ngân hàng',
  'đang bận gặt',
  'xin học lại cách đăng bài',
  'quên mật khẩu',
  'đã nhận đơn đầu tiên',
  'cần mua sim mới',
  'muốn in tem dán túi',
  'bảo để qua rằm',
  'lo tiền gửi hàng cao',
  'thích làm video ngắn',
  'đã dạy lại cho hàng xóm',
  'máy đầy bộ nhớ',
];
const ends = [
  'hẹn tối thứ Bảy',
  'gọi trước khi đến',
  'mang theo mẫu cân',
  'nhờ tổ trưởng qua xem',
  'lần sau xem sổ đơn',
  'cần giấy chứng nhận cơ sở',
  'đường vào lầy khi mưa',
  'sóng yếu sau nhà',
  'để lại số cho con',
  'ghi thêm giá bán buôn',
];
const mentors = [
  'Trần Thị Lan',
  'Phạm Văn Minh',
  'Đỗ Anh Tuấn',
  'Lò Thị Thắm',
  'Vũ Đức Khánh',
  'Bùi Thu Hiền',
];

const dayMs = 86_400_000;
const from = Date.UTC(2026, 2, 1);
const place = { place: 'Yên Hòa', commune: 'Hồng Vân', province: 'Hà Nội' };

export interface VillageRows {
  readonly household: (typeof households.$inferInsert)[];
  readonly assignment: (typeof assignments.$inferInsert)[];
  readonly consent: (typeof consents.$inferInsert)[];
  readonly visit: (typeof visits.$inferInsert)[];
  readonly milestone: (typeof milestones.$inferInsert)[];
  readonly listing: (typeof listings.$inferInsert)[];
  readonly photo: (typeof photos.$inferInsert)[];
}
export const villageTables = {
  household: households,
  assignment: assignments,
  consent: consents,
  visit: visits,
  milestone: milestones,
  listing: listings,
  photo: photos,
} as const;

/**
 * An invented village of 600 households as it is after eight months, 4,100 records: names, notes
 * and answers put together by chance, ids as six phones make them, change numbers with the gaps
 * other villages leave. `firstVersion` is the first number free.
 */
export function makeVillage(
  random: Random,
  village: { readonly id: string; readonly path: string },
  firstVersion = 1,
  gap = 300,
): { rows: VillageRows; lastVersion: number } {
  const rows: VillageRows = {
    household: [],
    assignment: [],
    consent: [],
    visit: [],
    milestone: [],
    listing: [],
    photo: [],
  };
  let version = firstVersion;
  const letters = (count: number) =>
    Array.from({ length: count }, () => '0123456789abcdefghjkmnpqrstvwxyz'[random.below(32)]).join(
      '',
    );
  const phones = mentors.map((name, number) => ({
    name,
    account: `s${letters(12)}`,
    device: letters(5),
    newId: (): string => '',
    number,
  }));
  const startApp = (phone: (typeof phones)[number]) => {
    phone.newId = makeIdGenerator(phone.device, letters(4));
  };
  phones.forEach(startApp);
  const homes = Array.from({ length: 600 }, (_, number) => ({
    number,
    phone: random.pick(phones),
    at: from + random.below(60) * dayMs,
    id: '',
    path: '',
    listing: '',
  })).toSorted((a, b) => a.at - b.at);
  /** One call at the door: a few records of one phone, their operations' ids between them. */
  const call = (
    home: (typeof homes)[number],
    deed: (at: number, base: () => ReturnType<typeof baseOf>, id: () => string) => void,
  ) => {
    // A mentor's day: the app is started a few times, and its work leaves together, so that its
    // change numbers follow each other.
    if (random.chance(0.3)) {
      startApp(home.phone);
      version += random.below(gap * 8);
    }
    const at = home.at + 1000 * random.below(3600);
    const id = () => {
      const made = home.phone.newId();
      home.phone.newId();
      return made;
    };
    deed(at, () => baseOf(home, at), id);
  };
  const baseOf = (home: (typeof homes)[number], at: number) => {
    version += 1 + random.below(2);
    return {
      path: home.path,
      householdId: home.id,
      villageId: village.id,
      version,
      createdAt: at,
      createdBy: home.phone.account,
    };
  };
  for (const home of homes) {
    call(home, (at, _base, id) => {
      home.id = id();
      home.path = `${village.path}${home.id}.`;
      const headName = `${random.pick(families)} ${random.pick(middles)} ${random.pick(givens)}`;
      rows.household.push({
        ...baseOf(home, at),
        id: home.id,
        kind: random.pick(['farm', 'farm', 'farm', 'business', 'homestay']),
        headName,
        nameFolded: fold(headName),
        addressAs: random.pick(addressTerms),
        addressLine: `số ${1 + random.below(90)}, ${random.pick(hamlets)}`,
        sells: random.chance(0.75) ? random.pick(goods) : '',
        device: random.pick(['smart', 'smart', 'smart', 'feature', 'none']),
        isPriority: random.chance(0.2),
        phone: random.chance(0.7) ? `09000${String(random.below(100_000)).padStart(5, '0')}` : null,
        status: random.chance(0.9) ? 'open' : 'paused',
        publication: {
          shopName: '',
          showPhone: random.chance(0.5),
          showZalo: false,
          showAddress: 'village',
        },
      });
      rows.assignment.push({
        ...baseOf(home, at),
        id: id(),
        mentorId: home.phone.account,
        mentorName: home.phone.name,
        role: 'lead',
        fromOn: vietnamDay(at),
        toOn: null,
      });
    });
  }
  for (let visit = 0; visit < 2; visit++) {
    for (const home of homes.filter(() => visit === 0 || random.chance(0.93))) {
      home.at += random.below(80) * dayMs;
      call(home, (at, base, id) => {
        const note = random.chance(0.55)
          ? `${random.pick(starts)} ${random.pick(doings)}, ${random.pick(ends)}${random.chance(0.3) ? ` ngày ${1 + random.below(28)}/${1 + random.below(12)}` : ''}.`
          : '';
        rows.visit.push({
          ...base(),
          id: id(),
          visitedOn: vietnamDay(at),
          result: random.pick(['met', 'met', 'met', 'absent', 'later']),
          tasks: random.pick([
            ['met'],
            ['skills'],
            ['skills', 'scam_drill'],
            ['photos', 'listing'],
            ['met', 'payment_qr'],
          ]),
          skills: random.chance(0.4) ? ['payment'] : [],
          refusalReason: null,
          note,
          nextOn: random.chance(0.5) ? vietnamDay(at + 7 * dayMs) : null,
          placeCell: random.chance(0.4)
            ? `20.${140 + random.below(12)},105.${970 + random.below(14)}`
            : null,
          mentorId: home.phone.account,
          mentorName: home.phone.name,
          recordedAt: at,
        });
        if (visit === 0)
          rows.consent.push({
            ...base(),
            id: id(),
            purpose: 'K1',
            decision: random.chance(0.95) ? 'given' : 'refused',
            textVersion: 'K1/2026-11-1',
            evidence: random.pick(['handed_over', 'paper', 'voice']),
            wasReadAloud: true,
            answeredBy: 'head',
            counts: true,
            answeredAt: at,
          });
        if (rows.milestone.length < 620 && random.chance(0.7)) {
          rows.milestone.push({
            ...base(),
            id: id(),
            code: random.pick<MilestoneCode>(['H1', 'C1', 'C2', 'P1', 'P2', 'C3']),
            occurredOn: vietnamDay(at),
            recordedAt: at,
            claimedBy: home.phone.account,
            mentorId: home.phone.account,
            evidence: [
              {
                kind: random.pick(['statement', 'public_url', 'order_number']),
                value: random.chance(0.5) ? `gian-hang/${random.below(100_000)}` : '',
                by: home.phone.account,
                at,
              },
            ],
            status: random.pick(['claimed', 'verified']),
            decidedBy: null,
            decidedAt: null,
            reason: null,
            note: '',
            ruleVersion,
          });
        }
      });
    }
  }
  const missing =
    4100 - Object.values(rows).reduce((sum, list) => sum + list.length, 0) - 200 - 300;
  for (const home of homes.toSorted(() => random() - 0.5).slice(0, 200)) {
    home.at += random.below(20) * dayMs;
    call(home, (at, base, id) => {
      home.listing = id();
      const name = random.pick(goods);
      const priceDong = 5000 * (4 + random.below(60));
      rows.listing.push({
        ...base(),
        id: home.listing,
        title: random.chance(0.3)
          ? `${name} nhà ${random.pick(givens)} ${random.pick(['500 g', '1 kg', 'mới', 'loại một'])}`
          : null,
        description: null,
        facts: {
          ...emptyGoods('dried', place),
          name,
          pack: 'bag',
          net: { value: random.pick([250, 500, 1000]), unit: 'g' },
          priceDong,
          making: `${random.pick(starts)} ${random.pick(doings)}`,
          taste: random.chance(0.5)
            ? random.pick(['ngọt dẻo', 'thơm mùi khói', 'giòn', 'béo bùi'])
            : null,
          shelfLife: { value: 1 + random.below(12), unit: 'month' },
          storage: 'dry_cool',
          madeBy: 'family',
        },
        step: 7,
        state: random.pick(['published', 'draft', 'hidden']),
        inStock: random.chance(0.9),
        confirmedPricesDong: [priceDong],
        publicCode: letters(17),
        storefrontCode: letters(17),
        posts: [],
        publishedAt: at,
      });
      for (let shot = 0; shot < (rows.listing.length % 2 === 0 ? 2 : 1); shot++)
        rows.photo.push(photoOf(random, base(), id(), home.listing, shot, letters));
    });
  }
  // What is missing to the round number are further visits.
  for (let count = 0; count < missing; count++) {
    const home = random.pick(homes);
    home.at += random.below(10) * dayMs;
    call(home, (at, base, id) =>
      rows.visit.push({
        ...base(),
        id: id(),
        visitedOn: vietnamDay(at),
        result: 'met',
        tasks: ['orders'],
        skills: [],
        refusalReason: null,
        note: `${random.pick(starts)} ${random.pick(doings)}.`,
        nextOn: null,
        placeCell: null,
        mentorId: home.phone.account,
        mentorName: home.phone.name,
        recordedAt: at,
      }),
    );
  }
  return { rows, lastVersion: version };
}

const photoOf = (
  random: Random,
  base: {
    path: string;
    householdId: string;
    villageId: string;
    version: number;
    createdAt: number;
    createdBy: string;
  },
  id: string,
  listingId: string,
  shot: number,
  letters: (count: number) => string,
): typeof photos.$inferInsert => {
  const sha = () => Buffer.from(random.bytes(32)).toString('hex');
  return {
    ...base,
    id,
    listingId,
    shot: shot === 0 ? 'whole' : 'close',
    sha256: sha(),
    byteLength: 120_000 + random.below(200_000),
    widthPx: 1920,
    heightPx: 2560,
    bytes: 'done',
    hasOriginal: true,
    processing: 'ready',
    failure: null,
    seenOnPhone: [],
    findings: [],
    placeholder: Buffer.from(random.bytes(21)).toString('base64'),
    lookHash: letters(16),
    digitalSource: null,
    focal: null,
    rotateDeg: 0,
    straightenDeg: 0,
    asTaken: false,
    whiteGround: false,
    isMain: shot === 0,
    versions: [
      ...[1280, 640, 320].flatMap((widthPx) =>
        (['webp', 'avif', 'jpg'] as const).map((format) => ({
          sha256: sha(),
          widthPx,
          heightPx: Math.round(widthPx * 1.33),
          bytes: 20_000 + random.below(90_000),
          format,
          channel: 'page' as const,
        })),
      ),
      {
        sha256: sha(),
        widthPx: 1280,
        heightPx: 1707,
        bytes: 90_000 + random.below(30_000),
        format: 'webp',
        channel: 'before',
      },
      ...photoChannelIds.map((channel) => ({
        sha256: sha(),
        widthPx: 1080,
        heightPx: 1080,
        bytes: 150_000 + random.below(90_000),
        format: 'jpg' as const,
        channel,
      })),
    ],
  };
};

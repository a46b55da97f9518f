/**
 * Common Vietnamese name parts, combined by chance: nobody of the demo commune is a real person.
 */
export const families = [
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
] as const;
export const middles = {
  woman: ['Thị', 'Thị Thanh', 'Thị Kim', 'Ngọc', 'Thu'],
  man: ['Văn', 'Đức', 'Xuân', 'Hữu', 'Quang', 'Đình'],
} as const;
export const givens = {
  woman: [
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
  ],
  man: [
    'Bình',
    'Tư',
    'Hiền',
    'Minh',
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
  ],
} as const;

/**
 * 36 invented villages of the demo commune (shaped like Hồng Vân, Hà Nội, code 10210, which has 36
 * teams). `weak` and `none` tell coverage; the others are good.
 */
export const villageNames = [
  'Cơ Giáo',
  'Vân La',
  'Xâm Hồ',
  'Xâm Thị',
  'Cẩm Cơ',
  'La Thượng',
  'Xâm Xuyên',
  'Vân Hòa',
  'Đồng Chằm',
  'Bãi Giữa',
  'Gò Cao',
  'Ao Sen',
  'Thượng Đồng',
  'Hạ Đồng',
  'Đình Tổ',
  'Cầu Gỗ',
  'Bến Sậy',
  'Vườn Trám',
  'Đống Đa Hạ',
  'Ngõ Giếng',
  'Xuân Bãi',
  'Đông Lân',
  'Tây Lân',
  'Trại Hoa',
  'Lò Ngói',
  'Chợ Cũ',
  'Đầu Cầu',
  'Ngoài Đê',
  'Trong Đê',
  'Bờ Hồ',
  'Cây Đa',
  'Đồng Lạc',
  'Phú Mỹ',
  'Hòa Bãi',
  'Nam Trại',
  'Bắc Trại',
] as const;
export const weakVillages: readonly string[] = [
  'Bãi Giữa',
  'Ngoài Đê',
  'Bến Sậy',
  'Hòa Bãi',
  'Gò Cao',
];
export const silentVillages: readonly string[] = ['Đồng Chằm', 'Xuân Bãi'];

export const hamlets = [
  'xóm Đình',
  'xóm Giữa',
  'xóm Chùa',
  'xóm Mới',
  'ngõ Tre',
  'ngõ Cây Bàng',
  'xóm Ao',
  'xóm Ngoài',
] as const;
export const visitNotes = [
  'Nhà bận gặt, hẹn buổi tối.',
  'Đã xem giúp cách chụp hàng ngoài hiên.',
  'Hỏi thêm con trai về tài khoản.',
  'Muốn bán thêm cho khách ngoài tỉnh.',
  'Sợ lừa đảo, đã nói chuyện chống lừa đảo.',
  '',
] as const;

/** Buyers as a household writes them down. */
export const buyers = [
  'Chị Hạnh',
  'Anh Quân',
  'Quán Hương',
  'Cô Tám chợ huyện',
  'Chú Lâm',
  'Chị Ngọc',
  'Anh Đạt',
  'Bếp ăn trường xã',
] as const;

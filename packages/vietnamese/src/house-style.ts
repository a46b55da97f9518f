/**
 * The proof-reader's rules, in one place and in Vietnamese, for whoever reads the texts of the
 * product aloud before they go out. Read by people and by `tests/rules/words.test.ts`; no page
 * carries it.
 */
export interface StyleRule {
  readonly rule: string;
  /** What must not stand in a text. Missing where only a reader can judge. */
  readonly wrong?: RegExp;
  /** Innocent words that hold the wrong ones; taken out before looking. */
  readonly but?: RegExp;
  /** Files where other words hold, official papers for example. */
  readonly notIn?: RegExp;
  /** A sentence with the fault and the same one mended. */
  readonly example: readonly [wrong: string, right: string];
}

const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

/** How the product writes: letters, marks, spaces. */
const spelling: readonly StyleRule[] = [
  {
    rule: 'Chữ có dấu là một ký tự (NFC), không phải chữ và dấu rời.',
    wrong: /[\u0300-\u036f]/,
    example: ['Đo\u0323c to', 'Đọc to'],
  },
  {
    rule: 'Dấu thanh đặt như sách báo quen đọc: hòa, xóa, khỏe, ủy, thủy; không viết hoà, xoá, khoẻ, uỷ, thuỷ.',
    wrong: /o[àáảãạèéẻẽẹ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/iu,
    example: ['Xoá ảnh', 'Xóa ảnh'],
  },
  {
    rule: 'Âm có chữ cuối thì dấu nằm ở chữ chính: toàn, hoàn, khoản, thuyền.',
    wrong: /(?:[òóỏõọ][aăâeê]|[ùúủũụ]y)\p{L}/iu,
    example: ['Tài khỏan', 'Tài khoản'],
  },
  {
    rule: 'Viết lý, kỹ, kỳ, mỹ, tỷ, quý với y dài.',
    wrong: word('lí do|kĩ|kì|mĩ|tỉ lệ|quí|lí lẽ|quản lí|địa lí|xử lí'),
    example: ['Chọn một lí do', 'Chọn một lý do'],
  },
  {
    rule: 'Trích dẫn dùng dấu nháy cong “…”, không dùng dấu nháy thẳng.',
    wrong: /["']/,
    example: ['Bấm "Gửi"', 'Bấm “Gửi”'],
  },
  {
    rule: 'Ba chấm là một ký tự …; không viết ba dấu chấm rời.',
    wrong: /\.\.\./,
    example: ['Đang mở...', 'Đang mở…'],
  },
  {
    rule: 'Một dấu cách giữa hai từ; không có dấu cách ở đầu, ở cuối và trước dấu câu.',
    wrong: /^ | $| {2}| [,.;:?!]/,
    example: ['Gửi hết , rồi đóng', 'Gửi hết, rồi đóng'],
  },
  {
    rule: 'Gạch ngang giữa câu là – có hai dấu cách; không dùng —.',
    wrong: /—|\p{L} - \p{L}/u,
    example: ['Chuối sấy - túi', 'Chuối sấy – túi'],
  },
  {
    rule: 'Không dùng dấu chấm than: máy không reo, không thúc.',
    wrong: /!/,
    example: ['Đã gửi!', 'Đã gửi.'],
  },
  {
    rule: 'Tiền viết 65.000 đ; nói và đọc thì viết bằng chữ. Không viết 65k, VND, VNĐ, đ dính liền số.',
    wrong: /\d(?:k|đ)(?!\p{L})|VN[DĐ]/iu,
    example: ['Giá 65k', 'Giá 65.000 đ'],
  },
];

/** Whom the product speaks to, and as whom. */
const address: readonly StyleRule[] = [
  {
    rule: 'Không gọi ai là bác, cô, cháu… viết sẵn trong câu: không phải ai cũng là bác. Cách gọi lấy từ sổ hộ ({who}, {name}); không biết thì bỏ trống, câu vẫn đủ.',
    wrong: word('bác|cô|thím|dì|cháu|các bác|các cô|cụ|ông|chú|anh|chị|em'),
    but: /bác s[ĩỹ]|ông bà|chú ý|ghi chú|anh chị|anh em|chị em|con cháu|trẻ em/giu,
    notIn: /livestream\/|household\/src\/names/,
    example: ['Bác gõ 65 đ.', 'Vừa gõ 65 đ.'],
  },
  {
    rule: 'Người hướng dẫn, tổ trưởng, cán bộ: nói thẳng việc, không xưng hô (Chọn thôn trước). Của chính người cầm máy thì nói “mình”. Không dùng bạn, user, quý khách, khách hàng thân mến.',
    wrong: word('bạn|user|quý khách|khách hàng thân mến|người dùng'),
    but: /bạn hàng|bạn bè/giu,
    example: ['Bạn chưa chọn thôn', 'Chưa chọn thôn'],
  },
  {
    rule: 'Người mua trên trang công khai: không xưng hô; câu cần người thì gọi “anh chị”. Hộ nói với người mua trong kịch bản theo cách hộ đã chọn.',
    example: ['Bác hỏi lại người gửi giúp.', 'Anh chị hỏi lại người gửi giúp.'],
  },
  {
    rule: 'Hộ trên máy của mình: “nhà mình”, hoặc gọi tên ({who}); nhiều người thì “bà con”.',
    example: ['Hàng của hộ dân', 'Hàng của nhà mình'],
  },
  {
    rule: 'Câu bắt đầu bằng chữ hoa, kể cả khi mở đầu bằng cách gọi. Máy tự viết hoa lúc điền chỗ trống: viết {who}, không viết {Who}.',
    example: ['Xong rồi. cô Thắm đưa máy lại.', 'Xong rồi. Cô Thắm đưa máy lại.'],
  },
];

/** Words that are wrong, hard, or mean something else. */
const choice: readonly StyleRule[] = [
  {
    rule: '“Nhà hàng” là quán ăn. Mọi thứ một hộ bán là “gian hàng”.',
    wrong: word('nhà hàng'),
    example: ['In cho cả nhà hàng', 'In cho cả gian hàng'],
  },
  {
    rule: '“Bỏ dấu” là viết không dấu. Dấu cách thì gọi là dấu cách, và máy tự bỏ.',
    wrong: word('bỏ dấu(?! cách)'),
    example: ['Bấm “Bỏ dấu”', 'Máy đã bỏ dấu cách'],
  },
  {
    rule: 'OCOP chỉ nói về hàng được công nhận OCOP. Mã của một đơn là “mã đơn”.',
    wrong: word('mã OCOP|đơn OCOP'),
    example: ['Tìm đơn theo mã OCOP', 'Tìm đơn theo mã đơn'],
  },
  {
    rule: 'Rút một cột mốc đã ghi là “rút lại”; “lấy lại” chỉ dùng cho ảnh, câu vừa bỏ.',
    wrong: word('lấy lại (?:một )?(?:cột )?mốc|đã lấy lại'),
    example: ['Lấy lại một cột mốc', 'Rút lại một cột mốc'],
  },
  {
    rule: 'Nút chưa bấm được nói rõ còn thiếu gì, không nói “chọn một ô”, “chọn một cách”.',
    wrong: word('chọn một ô|chọn một cách'),
    example: ['Chọn một ô trước.', 'Chọn loại điện thoại trước.'],
  },
  {
    rule: 'Đổi câu chuyện là nói sang chuyện khác. Đổi lời kể thì nói “đổi câu”.',
    wrong: word('đổi câu chuyện'),
    example: ['Đổi câu chuyện làm hàng', 'Đổi câu ở đoạn chuyện làm hàng'],
  },
  {
    rule: 'Chữ thường ngày thay chữ máy: gửi (đồng bộ), xem lại (xác minh), đường dẫn (URL, link), ứng dụng (app), lấy tệp (tải xuống), chuyển thử (kiểm thử), sửa hoặc hỏng (lỗi hệ thống).',
    wrong: word('đồng bộ|xác minh|url|link|app|tải về|kiểm thử|hệ thống|upload|download'),
    notIn: /text\/vi\/reports\.ts$|listing\/src\/claims\//,
    example: ['Đang đồng bộ', 'Đang gửi'],
  },
  {
    rule: 'Giấy tờ gửi cấp trên dùng chữ của giấy tờ (xác minh, báo cáo); màn hình thì không.',
    example: ['Đã xác minh', 'Đã xem lại'],
  },
  {
    rule: 'Chữ cả hai miền đều hiểu: mất điện, quả hoặc trái theo tên hàng của nhà, máy ảnh, cái túi.',
    wrong: word('cúp điện|cúp nước|xài|bịch|hông|hổng|nhứt'),
    example: ['Lịch cúp điện', 'Lịch mất điện'],
  },
  {
    rule: '“Làm ăn kiểu gì”, “tìm chỗ đứng” nghe thành lời trách, lời bóng gió. Hỏi thẳng điều muốn biết.',
    wrong: word('làm ăn kiểu gì|tìm(?: được)? chỗ đứng'),
    example: ['Nhà mình làm ăn kiểu gì?', 'Nhà mình làm gì là chính?'],
  },
  {
    rule: '“Không tiền mặt” là hết tiền. Nói “không dùng tiền mặt”.',
    wrong: word('không tiền mặt'),
    example: ['Trả tiền không tiền mặt', 'Trả tiền không dùng tiền mặt'],
  },
  {
    rule: 'Không khen việc nhỏ, không trách: nói đã xảy ra gì, cái gì còn nguyên, làm gì tiếp.',
    wrong: word('tuyệt vời|chúc mừng|xin lỗi|rất tiếc|vui lòng|thao tác'),
    example: ['Vui lòng thử lại', 'Thử lại'],
  },
  {
    rule: 'Câu chủ động, có người làm: “Tổ ghi tên”, không “Tên được tiến hành ghi nhận”.',
    wrong: word('tiến hành|thực hiện việc|được thực hiện|việc thực hiện|đối với|nhằm mục đích'),
    example: ['Tiến hành gửi', 'Gửi'],
  },
];

export const styleRules: readonly StyleRule[] = [...spelling, ...address, ...choice];

/** The places of a text where a sentence begins with a small letter, with some words after it. */
export const smallBeginnings = (text: string): string[] =>
  [...text.matchAll(/(?:(?<=\S)[.!?…]["”’)]*\s+|\n)[“"‘(–-]*\s*(\p{Ll}.{0,20})/gu)].map(
    (found) => found[1] ?? '',
  );

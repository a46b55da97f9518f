import { advice } from './advice.data.ts';
import type { ClaimCategory, ClaimSeverity } from './claim.ts';
import { contactAdvice } from './contact-advice.ts';

/**
 * Claims that no list of phrases can hold word for word: a verb of healing and, within a few words,
 * an illness; an adjective and "nhất". `parts` follow each other with at most `gap` other words
 * between. Words of one part are separated by `|`.
 */
export interface ClaimPattern {
  readonly id: string;
  readonly category: ClaimCategory;
  readonly severity: ClaimSeverity;
  readonly laws: readonly string[];
  readonly advice: string;
  readonly parts: readonly string[];
  readonly gap: number;
  /** Harmless words: the finding falls when one of these stands within it or directly around it. */
  readonly unless?: string;
}

const illnesses =
  'bệnh|ung thư|tiểu đường|đái tháo đường|huyết áp|cao huyết áp|mỡ máu|gan nhiễm mỡ|dạ dày|bao tử|gout|gút|xương khớp|đau lưng|đau khớp|đau đầu|đau nhức|nhức mỏi|mất ngủ|viêm|viêm họng|viêm gan|' +
  'xoang|viêm xoang|ho|ho khan|ho gà|hen|hen suyễn|trĩ|sỏi thận|sỏi mật|sỏi|suy thận|yếu sinh lý|mụn|nám|tàn nhang|sẹo|gàu|rụng tóc|hói|cảm cúm|cúm|cảm lạnh|táo bón|tiêu chảy|đột quỵ|tai biến|tim mạch|trầm cảm|' +
  'đường ruột|tiêu hóa|khó tiêu|vô sinh|hiếm muộn|dị ứng|sốt|sốt xuất huyết|covid|virus|khối u|tê bì|tê thấp|phong thấp|thấp khớp|loãng xương|suy nhược|thiếu máu|béo phì|đau răng|đau bụng|chàm|vảy nến|hắc lào|zona|nhiệt miệng|mất trí nhớ|lão hóa';
const foodLaws = ['ND15-27', 'LTMDT-24', 'LBVNTD-10'];
const superlativeLaws = ['LQC-8.11', 'TT12-2026', 'ND87-50.2'];
const guaranteeLaws = ['LTMDT-24', 'LBVNTD-10', 'LQC-75'];

export const claimPatterns: readonly ClaimPattern[] = [
  {
    id: 'P01',
    category: 'medical',
    severity: 'forbidden',
    laws: foodLaws,
    advice: advice.medical,
    gap: 3,
    parts: [
      'chữa|trị|đặc trị|điều trị|phòng|ngừa|phòng ngừa|phòng chống|chống|ngăn ngừa|ngăn|đẩy lùi|đánh bay|tiêu diệt|tiêu trừ|bay|tan|giảm|làm giảm|hạ|hết|khỏi|dứt|đỡ|hỗ trợ|cải thiện|ổn định|triệt tiêu|xóa',
      illnesses,
    ],
    unless:
      'chữa cháy|sửa chữa|phòng bệnh viện|trị sâu|trị giá|quản trị|hết hàng|phòng ngủ|phòng trọ|phòng nghỉ|giảm giá|phòng ở|cây|vườn|chuồng|ruộng|cho gà|cho lợn|cho cá|không ho',
  },
  {
    id: 'P02',
    category: 'medical',
    severity: 'forbidden',
    laws: foodLaws,
    advice: advice.medical,
    gap: 1,
    parts: [
      'bổ|mát|tốt cho|lợi cho|có lợi cho|giải độc|thải độc|thanh lọc|dưỡng|bảo vệ|tăng cường|tăng',
      'thận|gan|phổi|máu|huyết|não|xương|tim|tim mạch|sinh lý|sinh lực|đề kháng|sức đề kháng|miễn dịch|hệ miễn dịch|trí nhớ|thị lực|dạ dày|khí huyết|tiêu hóa',
    ],
    unless: 'cà phê tim|cây',
  },
  {
    id: 'P03',
    category: 'medical',
    severity: 'forbidden',
    laws: foodLaws,
    advice: advice.medical,
    gap: 2,
    parts: [
      'thay|thay cho|thay thế|khỏi|khỏi cần|khỏi phải|không cần|chẳng cần|bỏ',
      'thuốc|thuốc tây|uống thuốc|đi viện|bệnh viện|bác sĩ',
    ],
    unless:
      'thuốc lá|thuốc sâu|thuốc trừ sâu|thuốc bảo vệ|thuốc nhuộm|phun thuốc|không thay thế|ra khỏi',
  },
  {
    id: 'P04',
    category: 'medical',
    severity: 'forbidden',
    laws: foodLaws,
    advice: advice.medical,
    gap: 2,
    parts: [
      'uống|ăn|dùng|sử dụng',
      'là khỏi|khỏi ngay|hết ngay|là hết|khỏi bệnh|hết bệnh|hết đau|hết ho|hết mụn|là giảm|giảm ngay',
    ],
    unless: 'hết ngay trong ngày',
  },
  {
    id: 'P05',
    category: 'medical',
    severity: 'forbidden',
    laws: foodLaws,
    advice: advice.medical,
    gap: 2,
    parts: [
      'giảm|sụt|tụt|xuống|bay',
      '1kg|2kg|3kg|4kg|5kg|6kg|7kg|8kg|9kg|10kg|cân|mỡ|mỡ bụng|mỡ thừa',
      'trong|sau|chỉ|nhanh|cấp tốc|thần tốc|tuần|ngày',
    ],
    unless: 'cân nặng|giảm giá',
  },
  {
    id: 'P06',
    category: 'superlative',
    severity: 'needs_paper',
    laws: superlativeLaws,
    advice: advice.superlative,
    gap: 1,
    parts: [
      'ngon|tốt|rẻ|sạch|tươi|thơm|ngọt|chất|chất lượng|uy tín|an toàn|bán chạy|hot|xịn|đẹp|nguyên chất|đỉnh|lớn|nổi tiếng|hoàn hảo|bổ dưỡng|đặc biệt|dẻo|giòn|béo|bùi|đậm|đậm đà|cay|giàu|cao cấp|tự nhiên|hấp dẫn|bổ|bền|quý|hiếm|to|nhanh|mềm|chắc|khéo|rẻ|hời|ưu việt|tuyệt|tuyệt vời|đáng mua|chuẩn|chất lượng cao|lâu đời|được ưa chuộng|ưa chuộng|yêu thích|bán nhiều|mua nhiều',
      'nhất|bậc nhất|hạng nhất|số một|số 1|số dách',
    ],
    unless:
      'giải nhất|nhất định|nhất là|nhất trí|nhất quán|thứ nhất|thống nhất|đồng nhất|hợp nhất|ít nhất|nhanh nhất có thể|nhà số một|số 1 đường|tổ số 1|hạng nhất định|tốt nhất nên|tốt nhất là nên|ngon nhất khi|ngon nhất là khi|tốt nhất trước|ngon nhất trong ngày',
  },
  {
    id: 'P07',
    category: 'superlative',
    severity: 'needs_paper',
    laws: superlativeLaws,
    advice: advice.superlative,
    gap: 0,
    parts: [
      'nhất|bậc nhất|số một|số 1|đệ nhất',
      'vùng|cả vùng|miền|miền tây|miền bắc|miền nam|miền trung|tây bắc|đông bắc|tỉnh|huyện|xã|làng|nước|cả nước|việt nam|vn|thế giới|châu á|thị trường|hiện nay|quả đất|trần đời|trên đời|xứ|bản|chợ|sàn|toàn quốc',
    ],
    unless: 'giải nhất|thống nhất|thứ nhất|ít nhất|hợp nhất|đồng nhất|giải vô địch',
  },
  {
    id: 'P08',
    category: 'superlative',
    severity: 'needs_paper',
    laws: superlativeLaws,
    advice: advice.superlative,
    gap: 4,
    parts: [
      'không|chẳng|không có|chưa|không nơi|không đâu|không ai|không loại nào|chưa ai',
      'bằng được|sánh bằng|sánh kịp|sánh được|địch nổi|bì kịp|đọ được|đọ lại|so bì|qua được',
    ],
  },
  {
    id: 'P09',
    category: 'superlative',
    severity: 'needs_paper',
    laws: superlativeLaws,
    advice: advice.superlative,
    gap: 1,
    parts: ['ăn đứt|vượt trội|hơn hẳn|đè bẹp|bỏ xa', 'mọi|tất cả|các|hàng|đối thủ|thị trường|loại'],
  },
  {
    id: 'P10',
    category: 'superlative',
    severity: 'needs_paper',
    laws: superlativeLaws,
    advice: advice.unique,
    gap: 1,
    parts: ['duy nhất', 'việt nam|có|ở|tại|vùng|trên|cả nước|miền|làm được'],
    unless: 'một lần duy nhất|duy nhất một lần|duy nhất 1 lần|bản duy nhất',
  },
  {
    id: 'P11',
    category: 'guarantee',
    severity: 'forbidden',
    laws: guaranteeLaws,
    advice: advice.guarantee,
    gap: 2,
    parts: [
      'cam kết|đảm bảo|bảo đảm|bao|cam đoan|chắc chắn',
      'khỏi|hết|hiệu quả|100%|tuyệt đối|giảm cân|dứt điểm|vĩnh viễn|không tái phát|trắng|ngon nhất',
    ],
    unless: 'bao bì|bao gồm|bao hết phí|hết hạn|đổi|bao giờ',
  },
  {
    id: 'P12',
    category: 'guarantee',
    severity: 'forbidden',
    laws: guaranteeLaws,
    advice: advice.guarantee,
    gap: 1,
    parts: [
      '100%|trăm phần trăm|tuyệt đối|hoàn toàn',
      'hiệu quả|sạch|an toàn|không hóa chất|không chất bảo quản|tự nhiên|thiên nhiên|hữu cơ|khỏi|lành tính|vô hại',
    ],
    unless: 'cotton|vải|lụa|bông',
  },
  {
    id: 'P13',
    category: 'guarantee',
    severity: 'forbidden',
    laws: guaranteeLaws,
    advice: advice.guarantee,
    gap: 1,
    parts: [
      'hiệu quả|sạch|an toàn|tự nhiên|thiên nhiên|lành tính|vô hại|không hóa chất',
      '100%|trăm phần trăm|tuyệt đối',
    ],
  },
  {
    id: 'P14',
    category: 'guarantee',
    severity: 'forbidden',
    laws: guaranteeLaws,
    advice: advice.guarantee,
    gap: 3,
    parts: [
      'không khỏi|không hết|không hiệu quả|không giảm|không đỡ',
      'hoàn tiền|trả lại tiền|không lấy tiền|đền|miễn phí',
    ],
  },
  {
    id: 'P15',
    category: 'guarantee',
    severity: 'forbidden',
    laws: guaranteeLaws,
    advice: advice.guarantee,
    gap: 2,
    parts: ['không|không có|không gây|không hề có', 'tác dụng phụ|phản ứng phụ'],
  },
  {
    id: 'P16',
    category: 'authority',
    severity: 'forbidden',
    laws: ['ND15-27', 'ND342-MP'],
    advice: advice.authority,
    gap: 4,
    parts: [
      'bác sĩ|bác sỹ|bs|dược sĩ|dược sỹ|lương y|bệnh viện|viện dinh dưỡng|chuyên gia|chuyên gia y tế|bộ y tế|byt|fda|who|tổ chức y tế thế giới|sở y tế|giáo sư|y học|nhà khoa học|khoa học',
      'khuyên|khuyên dùng|khuyên ăn|khuyên uống|khuyến cáo dùng|tin dùng|tin tưởng|chứng nhận|chứng minh|công nhận|cấp phép|kiểm định|kiểm chứng|khẳng định|kê|kê đơn|giới thiệu|đánh giá cao|bảo chứng|công bố là',
    ],
  },
  {
    id: 'P17',
    category: 'authority',
    severity: 'forbidden',
    laws: ['ND15-27'],
    advice: advice.patient,
    gap: 4,
    parts: [
      'bệnh nhân|người bệnh|khách hàng|khách|nhiều người',
      'khỏi bệnh|hết bệnh|đã khỏi|khỏi hẳn|hết đau|hết ho|đỡ bệnh',
    ],
  },
  {
    id: 'P18',
    category: 'contact',
    severity: 'off_channel',
    laws: ['SAN'],
    advice: contactAdvice(),
    gap: 2,
    parts: [
      'gọi|nhắn|liên hệ|lh|inbox|ib|kết bạn|add|alo|gọi điện|nhắn tin|tìm',
      'zalo|facebook|fb|fanpage|page|số này|số điện thoại|sđt|hotline|telegram|viber|messenger',
    ],
  },
  {
    id: 'P19',
    category: 'contact',
    severity: 'off_channel',
    laws: ['SAN'],
    advice: advice.outside,
    gap: 4,
    parts: [
      'đặt|mua|đặt hàng|đặt phòng|giao dịch|chốt',
      'ngoài sàn|ngoài app|ngoài ứng dụng|trực tiếp|không qua sàn|không qua app',
      'rẻ hơn|giảm|bớt|giá tốt hơn|được giảm|tiết kiệm',
    ],
  },
  {
    id: 'P20',
    category: 'contact',
    severity: 'off_channel',
    laws: ['SAN'],
    advice: advice.transfer,
    gap: 2,
    parts: [
      'chuyển khoản|ck|chuyển tiền|quét mã|quét qr',
      'trước|số tài khoản|stk|qua tài khoản|vào tài khoản|ngân hàng',
    ],
  },
];

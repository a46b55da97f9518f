import { advice } from './advice.data.ts';
import type { ClaimCategory, ClaimSeverity } from './claim.ts';
import { contactAdvice } from './contact-advice.ts';

/**
 * Phrases that must not stand in a listing, or only with a paper. Gathered by hand for this project
 * on 22/11/2026 from the laws named in `laws.data.ts`. One phrase a line: `id text ~ other spelling
 * ! harmless context ~ …`. Spellings without diacritics are found by folding and not repeated here.
 */
export interface PhraseGroup {
  readonly category: ClaimCategory;
  readonly severity: ClaimSeverity;
  readonly laws: readonly string[];
  readonly advice: string;
  readonly lines: string;
}

export const phraseGroups: readonly PhraseGroup[] = [
  {
    category: 'superlative',
    severity: 'needs_paper',
    laws: ['LQC-8.11', 'TT12-2026', 'ND87-50.2'],
    advice: advice.superlative,
    lines: `
C001 tốt nhất ~ tốt nhứt ~ tốt n.h.ấ.t ! tốt nhất nên ~ tốt nhất là nên ~ dùng tốt nhất trước
C002 ngon nhất ~ ngon nhứt ! ngon nhất khi ~ ngon nhất là khi ~ ngon nhất trong ngày
C003 rẻ nhất ~ giá rẻ nhất ~ rẻ nhất thị trường
C004 sạch nhất
C005 tươi nhất
C006 thơm nhất
C007 ngọt nhất
C008 chất lượng nhất ~ chất lượng cao nhất
C009 uy tín nhất
C010 an toàn nhất
C011 bán chạy nhất ~ bán chạy số 1 ~ best seller ~ bestseller
C012 hot nhất ~ hót nhất
C013 xịn nhất
C014 đẹp nhất ~ đẹp nhất bản ~ view đẹp nhất
C015 nguyên chất nhất
C016 đỉnh nhất
C017 lớn nhất ! quy mô do cơ quan nhà nước công bố
C018 nổi tiếng nhất
C019 hoàn hảo nhất
C020 bổ dưỡng nhất
C021 nhất Việt Nam ~ nhất VN
C022 nhất thị trường
C023 nhất vùng ~ nhất miền Tây ~ nhất Tây Bắc ~ nhất huyện ~ nhất xã
C024 nhất thế giới`,
  },
  {
    category: 'superlative',
    severity: 'needs_paper',
    laws: ['LQC-8.11', 'TT12-2026', 'ND87-50.2'],
    advice: advice.unique,
    lines: `
C025 duy nhất ~ chỉ có duy nhất ở ! một lần duy nhất ~ duy nhất một lần ~ duy nhất 1 lần ~ bản duy nhất
C026 độc nhất ~ độc nhất vô nhị ~ doc nhat vo nhi
C027 có một không hai ~ 1 không 2`,
  },
  {
    category: 'superlative',
    severity: 'needs_paper',
    laws: ['LQC-8.11', 'TT12-2026', 'ND87-50.2'],
    advice: advice.rank,
    lines: `
C028 số một ~ số môt ! nhà số một ~ tổ số một ~ đội số một ~ ngõ số một
C029 số 1 ~ số 1️⃣  ~ number one ~ number 1 ! số 1 đường ~ tổ số 1 ~ thôn số 1 ~ quốc lộ số 1 ~ cỡ số 1 ~ đội số 1
C030 top 1 ~ top1 ~ top một
C031 đứng đầu ! người đứng đầu ~ đứng đầu cơ quan ~ đứng đầu thôn
C032 hàng đầu ~ dẫn đầu thị trường ! hàng đầu tiên ~ ưu tiên hàng đầu ~ hàng đầu ghế
C033 vô địch ~ rẻ vô địch ~ giá vô địch ! giải vô địch ~ nhà vô địch
C034 đệ nhất ~ đệ nhất đặc sản ! đền Đệ Nhất ~ Đệ Nhất Khách
C035 không đâu bằng ~ không nơi nào bằng ~ ko đâu bằng
C036 không đối thủ ~ ăn đứt mọi loại ~ không loại nào sánh bằng
C037 the best ~ best in Vietnam ~ best quality
C038 ngon số dách ~ số dzách`,
  },
  {
    category: 'medical',
    severity: 'forbidden',
    laws: ['ND15-27', 'LTMDT-24', 'LBVNTD-10'],
    advice: advice.medical,
    lines: `
C039 chữa bệnh ~ chữa bịnh ! không có tác dụng thay thế thuốc chữa bệnh ~ không thay thế thuốc chữa bệnh ~ không phải là thuốc chữa bệnh ~ không chữa bệnh ~ không có tác dụng chữa bệnh
C040 chữa khỏi ~ chữa hết ~ chữa lành bệnh
C041 khỏi bệnh ~ khỏi hẳn ~ khỏi hoàn toàn ~ hết bệnh ! ra khỏi bệnh viện
C042 dứt điểm ~ dứt đ.i.ể.m ~ trị dứt ~ dứt bệnh ! thanh toán dứt điểm ~ giải quyết dứt điểm
C043 điều trị ~ điều tri bệnh ! đang điều trị ~ không dùng để điều trị
C044 đặc trị
C045 trị bệnh ! quản trị bệnh viện
C046 trị ho ~ chữa ho ~ trị ho khan ! trị hoặc
C047 trị mất ngủ ~ chữa mất ngủ ~ hết mất ngủ
C048 trị tiểu đường ~ chữa tiểu đường ~ chua tieu duong ~ trị đái tháo đường
C049 chữa ung thư ~ trị ung thư ~ phòng ung thư ~ ngừa ung thư ~ chống ung thư ~ tiêu diệt tế bào ung thư
C050 hạ huyết áp ~ trị cao huyết áp ~ ổn định huyết áp ! người huyết áp thấp
C051 hạ đường huyết ~ ổn định đường huyết
C052 trị xương khớp ~ chữa xương khớp ~ chữa đau khớp ~ trị gout ~ chữa gút
C053 trị dạ dày ~ chữa dạ dày ~ chữa đau bao tử ~ diệt khuẩn HP
C054 trị viêm xoang ~ chữa viêm xoang ~ trị viêm họng
C055 tan sỏi ~ bào sỏi ~ chữa sỏi thận ~ trị sỏi mật
C056 hết mỡ máu ~ trị mỡ máu ~ giảm mỡ máu
C057 thải độc gan ~ giải độc gan ~ thanh lọc gan
C058 ngừa đột quỵ ~ chống đột quỵ ~ phòng đột quỵ
C059 kháng sinh tự nhiên ~ thay kháng sinh
C060 tăng cường sinh lý ~ chữa yếu sinh lý ~ kéo dài cuộc yêu ~ bổ thận tráng dương
C061 chữa vô sinh ~ trị hiếm muộn
C062 chữa trĩ ~ trị trĩ
C063 thần dược ~ tiên dược ~ thần dược trời ban
C064 thay thế thuốc ~ khỏi cần uống thuốc ~ không cần uống thuốc tây ! không thay thế thuốc ~ không có tác dụng thay thế thuốc
C065 bài thuốc ~ bài thuốc gia truyền ~ thuốc gia truyền
C066 giảm cân cấp tốc ~ giảm cân thần tốc ~ giảm 5kg trong 7 ngày ~ tan mỡ bụng ~ đốt mỡ cấp tốc
C067 tiêu viêm ~ kháng viêm
C068 tăng đề kháng ~ tăng sức đề kháng ~ tăng miễn dịch
C069 phòng covid ~ ngừa covid ~ diệt virus`,
  },
  {
    category: 'medical',
    severity: 'forbidden',
    laws: ['ND342-MP', 'LTMDT-24'],
    advice: advice.cosmetic,
    lines: `
C070 trị mụn ~ đặc trị mụn
C071 trị nám ~ hết nám
C072 trị sẹo ~ mờ sẹo vĩnh viễn
C073 trị rụng tóc ~ chữa hói ~ mọc tóc sau
C074 trị gàu
C075 trị viêm da ~ chữa chàm ~ trị vảy nến`,
  },
  {
    category: 'guarantee',
    severity: 'forbidden',
    laws: ['LTMDT-24', 'LBVNTD-10', 'LQC-75'],
    advice: advice.guarantee,
    lines: `
C076 cam kết khỏi ~ cam kết hết ~ bao khỏi ~ bao hết
C077 hiệu quả 100% ~ 100% hiệu quả
C078 cam kết 100% ~ đảm bảo 100% ~ bảo đảm 100%
C079 sạch 100% ~ 100% sạch ~ 100% không hóa chất ~ hoàn toàn không hóa chất
C080 an toàn tuyệt đối ~ tuyệt đối an toàn
C081 không tác dụng phụ ~ ko tác dụng phụ
C082 không khỏi hoàn tiền ~ không hiệu quả hoàn tiền ~ không hết không lấy tiền
C083 cam kết hiệu quả ~ bao hiệu quả
C084 hiệu quả tức thì ~ hiệu quả ngay lần đầu ~ tác dụng ngay sau 1 lần
C085 ai dùng cũng khỏi ~ ai uống cũng khỏi ~ dùng là hết
C086 vĩnh viễn ! hợp đồng vĩnh viễn
C087 cam kết giảm cân ~ bao giảm cân
C088 lành tính tuyệt đối`,
  },
  {
    category: 'authority',
    severity: 'forbidden',
    laws: ['ND15-27', 'ND342-MP'],
    advice: advice.authority,
    lines: `
C089 Bộ Y tế khuyên dùng ~ Bộ Y tế chứng nhận ~ Bộ Y tế cấp phép ~ BYT chứng nhận ~ Bộ Y tế kiểm định
C090 bác sĩ khuyên dùng ~ bác sỹ khuyên dùng ~ bs khuyên dùng ~ bác sĩ kê
C091 dược sĩ khuyên dùng
C092 bệnh viện tin dùng ~ bệnh viện khuyên dùng
C093 FDA chứng nhận ~ FDA Hoa Kỳ chứng nhận ~ chuẩn FDA
C094 chứng minh lâm sàng ~ kiểm chứng lâm sàng
C095 thư cảm ơn của người bệnh ~ bệnh nhân phản hồi khỏi ~ khách phản hồi hết bệnh
C096 chuyên gia y tế khẳng định
C097 WHO công nhận ~ Tổ chức Y tế Thế giới công nhận`,
  },
  {
    category: 'contact',
    severity: 'off_channel',
    laws: ['SAN'],
    advice: contactAdvice(),
    lines: `
C098 số điện thoại ~ sđt ~ sdt ~ s.đ.t ~ so dt ~ đt: ! không để lộ số điện thoại ~ không cần số điện thoại
C099 liên hệ zalo ~ lh zalo ~ zalo: ~ zalo 09 ~ za lo ~ z.a.l.o ~ zl:
C100 kết bạn zalo ~ add zalo
C101 gọi ngay ~ call ngay ~ alo ngay
C102 hotline ~ đường dây nóng
C103 facebook.com ~ fb.com ~ fb: ~ m.me/ ~ tìm facebook
C104 inbox fanpage ~ ib page ~ nhắn tin page ~ inbox face
C105 t.me/ ~ telegram
C106 www. ~ http:// ~ https:// ~ .com.vn ~ chấm com
C107 mua ngoài sàn ~ giao dịch ngoài sàn ~ đặt ngoài app rẻ hơn ~ ngoài sàn
C108 chuyển khoản trước ~ ck trước
C109 stk ~ số tài khoản
C110 quét mã QR để mua ~ quét QR chuyển khoản
C111 đặt phòng trực tiếp giảm ~ book trực tiếp rẻ hơn ~ đặt trực tiếp không qua app
C112 số 0 chín ~ không chín ~ o9o ~ 0 9 0`,
  },
  {
    category: 'restricted',
    severity: 'forbidden',
    laws: ['LPCTHTL'],
    advice: advice.tobacco,
    lines: `
C113 thuốc lá ~ thuốc lá sợi ~ thuốc lá cuốn ! lá thuốc ~ không thuốc lá ~ không hút thuốc lá ~ cấm thuốc lá
C114 thuốc lào
C115 thuốc lá điện tử ~ vape ~ pod ~ thuốc lá nung nóng
C116 xì gà`,
  },
  {
    category: 'restricted',
    severity: 'forbidden',
    laws: ['LPCTHRB', 'ND342'],
    advice: advice.alcohol,
    lines: `
C117 rượu 40 độ ~ rượu 35 độ ~ rượu 45 độ ~ rượu nếp 30 độ ~ rượu trắng 40 độ
C118 rượu mạnh
C119 rượu ngâm rắn ~ rượu tắc kè ~ rượu bìm bịp ~ rượu rắn
C120 bán rượu cho học sinh`,
  },
  {
    category: 'restricted',
    severity: 'forbidden',
    laws: ['ND100-2014'],
    advice: advice.babyMilk,
    lines: `
C121 sữa thay thế sữa mẹ ~ thay sữa mẹ ~ tốt như sữa mẹ
C122 sữa công thức cho trẻ dưới 24 tháng ~ sữa bột cho bé 0-6 tháng ~ sữa cho trẻ sơ sinh
C123 bình bú ~ núm vú giả ~ vú ngậm`,
  },
  {
    category: 'restricted',
    severity: 'forbidden',
    laws: ['WILD'],
    advice: advice.wildlife,
    lines: `
C124 thịt thú rừng ~ thịt rừng tươi ~ đồ rừng ~ thịt nhím rừng
C125 cao hổ cốt ~ cao hổ
C126 mật gấu
C127 sừng tê giác
C128 ngà voi
C129 vảy tê tê ~ tê tê
C130 chim trời ~ lươn biển quý hiếm
C131 nanh heo rừng thật ~ móng hổ`,
  },
  {
    category: 'restricted',
    severity: 'forbidden',
    laws: ['DRUG'],
    advice: advice.medicine,
    lines: `
C132 thuốc kê đơn
C133 thuốc kháng sinh ~ amoxicillin
C134 thuốc tây xách tay
C135 lá cần sa ~ cần sa ~ cỏ mỹ
C136 quả anh túc ~ thuốc phiện ~ rượu ngâm anh túc`,
  },
  {
    category: 'restricted',
    severity: 'forbidden',
    laws: ['PHAO'],
    advice: advice.fireworks,
    lines: `
C137 pháo nổ ~ pháo cối ~ pháo trứng`,
  },
];

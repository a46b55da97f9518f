/**
 * One legal rule, when it took force and how sure the project is. `read`: seen in a source;
 * `recalled`: to be confirmed.
 */
export interface Law {
  readonly title: string;
  readonly text: string;
  readonly inForce: string | null;
  readonly sure: 'read' | 'recalled';
}

/**
 * The day the rules were last read; shown with every finding. Tax, food and advertising rules
 * changed several times in 2026, so the date matters.
 */
export const lawsCheckedOn = '2026-11-22';

export const laws: Readonly<Record<string, Law>> = {
  'LQC-8.11': {
    title: 'Luật Quảng cáo, Điều 8 khoản 11',
    text: 'Luật Quảng cáo 16/2012/QH13, Điều 8 khoản 11: cấm dùng “nhất”, “duy nhất”, “tốt nhất”, “số một” hoặc từ tương tự khi không có tài liệu hợp pháp chứng minh',
    inForce: '2013-01-01',
    sure: 'read',
  },
  'LQC-75': {
    title: 'Luật 75/2025/QH15',
    text: 'Luật 75/2025/QH15 sửa đổi Luật Quảng cáo; người chuyển tải quảng cáo (kể cả người livestream) phải kiểm tra giấy tờ và thông báo trước, trong khi quảng cáo',
    inForce: '2026-01-01',
    sure: 'read',
  },
  'TT12-2026': {
    title: 'Thông tư 12/2026',
    text: 'Thông tư 12/2026/TT-BVHTTDL: tài liệu nào được coi là chứng minh hợp pháp (khảo sát của tổ chức nghiên cứu thị trường; giải/chứng nhận quy mô khu vực, toàn quốc, quốc tế); số liệu nội bộ không đủ',
    inForce: '2026-07-05',
    sure: 'read',
  },
  'ND87-50.2': {
    title: 'Nghị định 87/2026, Điều 50',
    text: 'Nghị định 87/2026/NĐ-CP Điều 50 khoản 2: phạt 10–20 triệu đồng (cá nhân), gấp đôi với tổ chức khi dùng từ tuyệt đối không có chứng minh; thay NĐ 38/2021',
    inForce: '2026-05-15',
    sure: 'read',
  },
  ND342: {
    title: 'Nghị định 342/2025',
    text: 'Nghị định 342/2025/NĐ-CP hướng dẫn Luật Quảng cáo: nội dung riêng cho 11 nhóm hàng đặc biệt (thực phẩm, mỹ phẩm, sữa trẻ nhỏ, thuốc, đồ uống có cồn, giống, phân bón, thuốc BVTV…)',
    inForce: '2026-02-15',
    sure: 'read',
  },
  'ND342-MP': {
    title: 'Nghị định 342/2025 (mỹ phẩm)',
    text: 'Nghị định 342/2025/NĐ-CP: quảng cáo mỹ phẩm không gây hiểu là thuốc, không dùng hình ảnh, tên bác sĩ, dược sĩ, cơ sở y tế',
    inForce: '2026-02-15',
    sure: 'read',
  },
  'ND15-27': {
    title: 'Nghị định 15/2018, Điều 26–27',
    text: 'Nghị định 15/2018/NĐ-CP Điều 26–27: quảng cáo thực phẩm không được gây hiểu là thuốc, không dùng danh nghĩa bác sĩ, cơ sở y tế, thư cảm ơn của người bệnh; TPBVSK phải có câu “Thực phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh”',
    inForce: '2018-02-02',
    sure: 'read',
  },
  'LTMDT-24': {
    title: 'Luật Thương mại điện tử 122/2025',
    text: 'Luật Thương mại điện tử 122/2025/QH15 Điều 23–24: người bán, người livestream không đưa thông tin gian dối, gây nhầm lẫn về công dụng, xuất xứ, chất lượng, giá, khuyến mại',
    inForce: '2026-07-01',
    sure: 'read',
  },
  'LBVNTD-10': {
    title: 'Luật Bảo vệ người tiêu dùng, Điều 10',
    text: 'Luật Bảo vệ quyền lợi người tiêu dùng 19/2023/QH15 Điều 10: cấm lừa dối, gây nhầm lẫn',
    inForce: '2024-07-01',
    sure: 'read',
  },
  LPCTHRB: {
    title: 'Luật Phòng, chống tác hại của rượu, bia',
    text: 'Luật Phòng, chống tác hại của rượu, bia 44/2019/QH14: cấm quảng cáo rượu từ 15 độ; dưới 15 độ có điều kiện; không bán cho người dưới 18 tuổi',
    inForce: '2020-01-01',
    sure: 'read',
  },
  LPCTHTL: {
    title: 'Luật Phòng, chống tác hại của thuốc lá',
    text: 'Luật Phòng, chống tác hại của thuốc lá 09/2012/QH13: cấm quảng cáo thuốc lá mọi hình thức; Nghị quyết 173/2024/QH15 cấm thuốc lá điện tử, nung nóng từ 2025',
    inForce: '2013-05-01',
    sure: 'recalled',
  },
  'ND100-2014': {
    title: 'Nghị định 100/2014',
    text: 'Luật Quảng cáo Điều 7 và NĐ 100/2014/NĐ-CP: cấm quảng cáo sản phẩm thay thế sữa mẹ cho trẻ dưới 24 tháng, bình bú, vú ngậm',
    inForce: '2015-03-01',
    sure: 'read',
  },
  WILD: {
    title: 'Nghị định 06/2019 (động vật hoang dã)',
    text: 'Bộ luật Hình sự Điều 234, 244; NĐ 06/2019/NĐ-CP: cấm buôn bán động vật hoang dã, nguy cấp',
    inForce: null,
    sure: 'recalled',
  },
  DRUG: {
    title: 'Luật Dược',
    text: 'Luật Dược 105/2016/QH13 (sửa 2024): thuốc chỉ bán, quảng cáo khi đủ điều kiện; thuốc kê đơn cấm quảng cáo',
    inForce: null,
    sure: 'recalled',
  },
  PHAO: {
    title: 'Nghị định 137/2020 (pháo)',
    text: 'NĐ 137/2020/NĐ-CP: cấm mua bán pháo nổ',
    inForce: null,
    sure: 'recalled',
  },
  SAN: {
    title: 'Quy định đăng bán của sàn',
    text: 'Quy định đăng bán của sàn (Shopee, TikTok Shop, Lazada) và OTA (Airbnb, Booking): không số điện thoại, đường dẫn, lời rủ giao dịch ngoài nền tảng',
    inForce: null,
    sure: 'read',
  },
};

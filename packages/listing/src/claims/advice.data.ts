/**
 * What to do instead of a sentence that must not be posted, as one says it to a farmer: at most two
 * sentences, no names of laws. Phrases, patterns and proofs name a line of this file.
 */
export const advice = {
  superlative:
    'Bỏ chữ “nhất”. Kể một điều khách kiểm được: nơi làm, mùa, cách làm, đã làm mấy năm.',
  unique: 'Bỏ chữ “duy nhất”. Kể điều riêng của hàng nhà mình: giống gì, trồng ở đâu.',
  rank: 'Bỏ chữ “số một”. Có giải thì ghi tên giải, năm được giải và số giấy.',
  medical: 'Bỏ chỗ nói chữa bệnh, bổ thận, mát gan. Kể vị, làm từ gì, ăn với gì.',
  patient: 'Bỏ lời kể người này, người kia khỏi bệnh. Kể vị, cách dùng.',
  cosmetic: 'Chỉ nói làm sạch, làm mềm, có mùi gì. Không nói trị mụn, trị nám.',
  guarantee:
    'Đừng hứa điều không kiểm được. Hứa điều nhà mình làm được, ví dụ: “Hàng hỏng khi nhận thì đổi trong 3 ngày.”',
  authority:
    'Bỏ tên bác sĩ, bệnh viện, cơ quan. Có phiếu kiểm nghiệm thì ghi số phiếu, nơi cấp, ngày.',
  outside: 'Lên sàn thì bỏ câu rủ mua ngoài. Mua bán trên sàn thì để trong sàn.',
  transfer: 'Lên sàn thì bỏ câu chuyển khoản trước. Tiền đi qua sàn.',
  tobacco: 'Thuốc lá, thuốc lào không được rao bán.',
  alcohol:
    'Rượu từ 15 độ không được quảng cáo. Rượu nhẹ hơn phải có giấy phép và ghi lời cảnh báo.',
  spirits: 'Rượu từ 15 độ không được quảng cáo.',
  babyMilk: 'Sữa thay sữa mẹ, bình bú, vú ngậm không được quảng cáo.',
  wildlife: 'Thú rừng và đồ làm từ thú rừng không được bán. Thấy người khác rao thì báo kiểm lâm.',
  medicine: 'Thuốc thì chỉ nhà thuốc có giấy phép mới được bán.',
  fireworks: 'Pháo nổ không được bán.',
  ocop: 'Ghi số quyết định và mấy sao. Giấy OCOP dùng được 36 tháng.',
  vietgap: 'Ghi số giấy chứng nhận, nơi cấp, dùng đến ngày nào.',
  organic: 'Chữ “hữu cơ” phải có giấy chứng nhận. Chưa có thì kể cách bón, cách chăm.',
  geographical:
    'Tên vùng được bảo hộ phải được địa phương cho dùng. Chưa được thì chỉ ghi nơi làm.',
  award: 'Ghi tên hội thi, năm, nơi trao giải.',
  foodSafety: 'Ghi số giấy, nơi cấp. Chưa có giấy thì kể nhà mình làm sạch sẽ thế nào.',
} as const;

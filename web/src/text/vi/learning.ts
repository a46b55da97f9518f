/**
 * The five basic digital skills, one small lesson each, to be taught by hand. Read aloud as they
 * stand.
 */
export default {
  five: 'Năm kỹ năng số cơ bản',
  help: 'Mỗi bài vài phút, dạy ngay trên máy của bà con. Không cần sóng để mở.',
  ownTitle: 'Bài học',
  ownHelp: 'Đọc lại lúc rảnh. Chỗ nào vướng thì gọi người giúp.',
  can: 'làm được',
  never: 'Không ai được hỏi mật khẩu, mã PIN hay mã OTP. Người trong tổ cũng không.',
  record: 'Ghi kết quả',
  say: 'Nói với bà con:',
  steps: 'Làm từng bước',
  stepsOwn: 'Các bước',
  canTest: 'Tự làm được khi',
  canTestOwn: 'Mình làm được khi',
  'services.title': 'Dịch vụ công trên mạng',
  'services.under': 'Nộp và theo dõi giấy tờ ở nhà',
  'services.say': 'Nhiều giấy tờ giờ nộp ở nhà được, khỏi đi lại. Mình làm thử một việc nhỏ nhé.',
  'services.step1': 'Lấy đúng máy của bà con. Mở VNeID đã cài từ kho ứng dụng của máy.',
  'services.step2': 'Bà con tự gõ mật khẩu. Người giúp quay đi chỗ khác.',
  'services.step3':
    'Vào Cổng dịch vụ công, đăng nhập bằng VNeID. Địa chỉ đúng là dichvucong.gov.vn.',
  'services.step4':
    'Tìm một việc gần gũi: xác nhận cư trú, khai sinh, hỗ trợ. Đọc cùng nhau cần giấy gì.',
  'services.step5': 'Ghi số hồ sơ ra giấy. Mở lại mục theo dõi, xem hồ sơ đang ở đâu.',
  'services.scam':
    'Cán bộ không gọi điện bắt cài ứng dụng lạ, không gửi đường dẫn qua tin nhắn để “cập nhật VNeID”. Gặp thế thì tắt máy, hỏi công an xã.',
  'services.can':
    'Tự mở VNeID, tự tìm được một dịch vụ và nói được hồ sơ của mình đang ở bước nào.',
  'shopping.title': 'Mua bán trên mạng',
  'shopping.under': 'Xem hàng, đặt hàng, đọc đánh giá',
  'shopping.say': 'Biết mua thì mới biết người ta bán thế nào. Mình xem thử một món rẻ thôi.',
  'shopping.step1': 'Mở ứng dụng mua hàng. Gõ tên một món quen, ví dụ chuối sấy.',
  'shopping.step2': 'So ba người bán: ảnh, giá, phí gửi, số sao, lời khen chê.',
  'shopping.step3': 'Xem người bán ở đâu, bán lâu chưa, có cho trả hàng không.',
  'shopping.step4': 'Đặt thử một món nhỏ, chọn nhận hàng rồi mới trả tiền.',
  'shopping.step5': 'Khi hàng đến: xem đúng món mới trả tiền, rồi bấm số sao.',
  'shopping.scam':
    'Giá rẻ lạ thường, bắt chuyển tiền trước ngoài ứng dụng, “trúng thưởng phải đóng phí” đều là lừa. Không chuyển.',
  'shopping.can': 'Tự tìm một món, so được hai người bán và nói được vì sao chọn người này.',
  'payment.title': 'Trả tiền không dùng tiền mặt',
  'payment.under': 'Nhận tiền, chuyển tiền, đọc tên',
  'payment.say':
    'Tiền vào thẳng tài khoản, không lo tiền giả, không lo tiền lẻ. Mình thử với một nghìn đồng.',
  'payment.step1': 'Bà con mở ứng dụng ngân hàng trên máy của mình, tự gõ mật khẩu.',
  'payment.step2': 'Mở mã nhận tiền. Đọc to tên chủ tài khoản và mấy số cuối.',
  'payment.step3': 'Máy khác quét mã, đọc tên hiện ra. Đúng tên mới chuyển một nghìn đồng.',
  'payment.step4': 'Chờ máy mình báo tiền về. Ảnh chụp màn hình của khách không phải là tiền.',
  'payment.step5': 'Làm ngược lại: quét mã của người bán, đọc tên, rồi mới bấm chuyển.',
  'payment.scam':
    'Mã OTP là chìa khóa nhà. Ai hỏi cũng không đọc, kể cả người xưng là ngân hàng. Không bấm đường dẫn “nhận tiền”.',
  'payment.can': 'Tự nhận một khoản, chỉ được chỗ xem tiền đã về, và đọc tên trước khi chuyển.',
  'protection.title': 'Chống lừa đảo',
  'protection.under': 'Nhận ra và dừng lại kịp',
  'protection.say':
    'Kẻ lừa luôn giục và luôn dặn đừng nói với ai. Thấy giục là dừng, hỏi người nhà.',
  'protection.step1':
    'Diễn thử: người giúp đóng vai “công an” gọi, bảo chuyển tiền. Bà con tập trả lời: “Tôi tắt máy đây”.',
  'protection.step2': 'Tập ba câu hỏi: Ai gọi? Vì sao gấp? Sao không đến tận nơi?',
  'protection.step3': 'Xem một tin nhắn có đường dẫn lạ. Chỉ ra chỗ lạ: số lạ, chữ sai, giục gấp.',
  'protection.step4':
    'Con cháu gọi video mượn tiền: tắt đi, gọi lại số cũ, hỏi một chuyện chỉ trong nhà biết.',
  'protection.step5': 'Ghi số công an xã và số ngân hàng ra giấy, dán cạnh điện thoại.',
  'protection.scam':
    'Lỡ chuyển rồi thì gọi ngân hàng khóa tài khoản ngay, giữ tin nhắn, báo công an xã. Không có dịch vụ nào “lấy lại tiền”, đó là lừa lần hai.',
  'protection.can': 'Nghe một cuộc gọi giả trong bài tập và tự tắt máy, nói được vì sao.',
  'local.title': 'Ứng dụng của tỉnh, xã',
  'local.under': 'Tin của xã, phản ánh, nhóm Zalo',
  'local.say': 'Lịch mất điện, lịch tiêm cho gà, tin của xã đều có trên máy. Mình xem cùng nhau.',
  'local.step1': 'Mở ứng dụng của tỉnh hoặc trang của xã do tổ hướng dẫn, không tìm bừa.',
  'local.step2': 'Tìm một tin mới của xã. Đọc to ngày đăng và nơi đăng.',
  'local.step3': 'Gửi thử một phản ánh nhỏ: đèn đường hỏng, rác ở đầu ngõ. Kèm một ảnh.',
  'local.step4': 'Vào nhóm Zalo của thôn. Xem tin nào do trưởng thôn đăng, tin nào chuyển tiếp.',
  'local.step5':
    'Trước khi chuyển tiếp một tin: xem ai đăng, đăng ở đâu, có trên trang của xã không.',
  'local.scam':
    'Nhóm giả mạo tên xã hay mời “góp vốn”, “làm nhiệm vụ”. Không chắc thì hỏi trưởng thôn trước khi bấm.',
  'local.can': 'Tự tìm được một tin của xã và tự gửi được một phản ánh.',
} as const;

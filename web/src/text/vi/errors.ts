import type { ErrorCode } from '@lensan/contract';

/**
 * One sentence or two for every code the API can answer with: what happened, what is safe, what to
 * do.
 */
const sentences: Record<ErrorCode, string> & { internal: string } = {
  'request.malformed':
    'Máy chủ chưa đọc được điều vừa gửi. Những gì đã ghi còn trong máy. Đóng hẳn ứng dụng rồi mở lại.',
  'request.invalid': 'Có chỗ điền chưa đúng. Xem các ô có viền đỏ rồi sửa lại.',
  'request.too_large': 'Gửi một lần nhiều quá. Gửi ít hơn, hoặc chụp ảnh nhỏ hơn rồi gửi lại.',
  'request.not_json':
    'Điều vừa gửi chưa đúng kiểu. Những gì đã ghi còn trong máy. Đóng hẳn ứng dụng rồi mở lại.',
  'request.too_many': 'Gửi nhiều lần quá. Đợi một lát rồi thử lại.',
  'request.forged': 'Trang này mở từ nơi lạ nên không gửi được. Mở lại Lên Sàn từ màn hình chính.',
  not_found: 'Không tìm thấy trong phần việc của mình. Quay lại danh sách rồi chọn lại.',
  forbidden: 'Việc này không thuộc phần của mình. Nhờ tổ trưởng hoặc cán bộ xã.',
  internal: 'Máy chủ chưa làm được việc này. Những gì đã ghi còn trong máy. Thử lại sau ít phút.',
  unavailable: 'Máy chủ đang bận. Những gì đã ghi còn trong máy, lát nữa máy tự gửi.',
  'session.required': 'Cần đăng nhập. Những gì đã ghi còn trong máy.',
  'session.expired': 'Đã quá lâu chưa đăng nhập. Đăng nhập lại, những gì đã ghi còn trong máy.',
  'record.id_taken': 'Việc này đã có trên máy chủ. Xem lại trong danh sách.',
  'operation.unknown':
    'Máy chủ chưa biết việc này. Cập nhật ứng dụng rồi gửi lại; việc vẫn còn trong máy.',
  'household.village_elsewhere':
    'Thôn này không thuộc phần việc của mình. Chọn lại thôn, những chỗ khác đã ghi còn nguyên.',
  'consent.missing': 'Nhà này chưa đồng ý việc đó. Hỏi lại nhà mình rồi ghi câu trả lời trước.',
  'assignment.not_mentor':
    'Người này chưa ở trong tổ của thôn. Chọn người khác hoặc mời người này vào tổ trước.',
  'milestone.not_claimable': 'Mốc này máy tự ghi khi đủ việc, không ghi tay được.',
  'milestone.not_for_kind': 'Mốc này chỉ dành cho nhà có phòng cho khách nghỉ. Hãy chọn mốc khác.',
  'milestone.evidence_not_yours':
    'Bằng chứng này phải do nhà mình hoặc người khác xác nhận. Bỏ dòng đó rồi ghi lại.',
  'visit.date_wrong': 'Ngày thăm chưa tới. Chọn hôm nay hoặc một ngày trước.',
  'milestone.date_wrong': 'Ngày này chưa tới. Xem lại ngày rồi ghi lại.',
  'milestone.closed': 'Mốc này đã rút hoặc chưa đạt. Ghi một mốc mới kèm bằng chứng.',
  'milestone.own_claim':
    'Người ghi mốc không tự xác nhận được. Nhờ người khác trong tổ hoặc chính nhà mình.',
  'operation.waiting': 'Việc đã tới máy chủ, đang chờ tổ trưởng xem. Không cần ghi lại.',
  'sync.file_unreadable': 'Tệp này không đọc được. Nhờ người gửi lưu lại một bản rồi chuyển lại.',
  'sync.device_unknown':
    'Máy chủ chưa nhận ra máy này. Những gì đã ghi còn trong máy, máy tự nối lại.',
  'sync.device_taken': 'Máy này cần số mới. Những gì đã ghi còn trong máy, máy tự nối lại.',
  'sign_in.wrong':
    'Số điện thoại hoặc mật khẩu chưa đúng. Gõ lại, hoặc gặp tổ trưởng để đặt lại mật khẩu.',
  'password.too_short': 'Mật khẩu còn ngắn. Thêm vài chữ nữa, một câu dễ nhớ là tốt nhất.',
  'password.too_common': 'Mật khẩu này nhiều người đặt nên dễ bị đoán. Chọn một câu khác.',
  'pin.wrong': 'Mã PIN chưa đúng. Bấm lại, hoặc nhờ người hướng dẫn đặt mã mới.',
  'pin.too_simple':
    'Mã PIN này dễ đoán. Chọn 6 số khác, không phải ngày sinh, không phải số liền nhau.',
  'pin.already_chosen': 'Thẻ này đã có mã PIN. Bấm mã đã chọn, hoặc nhờ người hướng dẫn đặt lại.',
  'card.not_valid': 'Thẻ này không còn dùng được. Nhờ người hướng dẫn in thẻ mới.',
  'card.too_new': 'Thẻ mới in, phải chờ một ngày mới sửa được số nhận tiền. Mai mở lại.',
  'invitation.not_valid': 'Lời mời này đã dùng hoặc hết hạn. Nhờ người mời gửi lời mời mới.',
  'invitation.other_phone': 'Lời mời này dành cho số điện thoại khác. Gõ đúng số đã được mời.',
  'invitation.role_does_not_fit':
    'Vai trò này không hợp với nơi đã chọn. Chọn lại vai trò hoặc nơi làm việc.',
  'team.member_known': 'Số này đã ở trong tổ. Xem lại danh sách người của tổ.',
  'village.name_taken': 'Xã đã có thôn tên này. Chọn thôn đó trong danh sách, hoặc ghi tên khác.',
  'photo.empty': 'Ảnh này trống. Chụp lại hoặc chọn ảnh khác.',
  'photo.not_an_image': 'Tệp này không phải ảnh. Chọn một ảnh khác; những ảnh trước vẫn còn.',
  'photo.format_not_allowed': 'Kiểu ảnh này chưa dùng được. Chụp lại bằng máy ảnh của điện thoại.',
  'photo.heic_unreadable':
    'Ảnh kiểu HEIC này chưa mở được. Chụp lại, hoặc đổi máy ảnh sang kiểu JPEG.',
  'photo.cut_off': 'Ảnh tới chưa đủ. Ảnh còn trong máy, gửi lại là được.',
  'photo.corrupt': 'Ảnh này bị hỏng. Chụp lại hoặc chọn ảnh khác.',
  'photo.too_many_pixels': 'Ảnh này lớn quá. Chụp lại với cỡ nhỏ hơn.',
  'photo.too_slow': 'Máy chủ làm ảnh này lâu quá. Chụp một ảnh khác, ảnh gốc vẫn còn.',
  'photo.hash_mismatch':
    'Ảnh tới máy chủ không còn nguyên. Ảnh gốc còn trong máy, gửi lại là được.',
  'photo.no_original': 'Chưa có ảnh gốc trên máy chủ. Gửi ảnh gốc trước rồi làm lại.',
  'contact.not_chosen':
    'Nhà này chưa chọn cho khách liên hệ bằng cách nào. Đưa máy cho nhà chọn trước khi đăng.',
  'contact.no_number': 'Chưa có số điện thoại để khách gọi. Ghi số, hoặc chọn chỉ ai có đường dẫn.',
  'listing.price_changed': 'Giá vừa được sửa ở máy khác. Xem hai giá rồi chọn.',
  'listing.not_ready': 'Tin còn thiếu mấy điều. Mở tin, làm các việc màu đỏ rồi đăng.',
  'listing.still_public':
    'Khách đang xem tin này nên chưa xóa. Gỡ tin xuống trước rồi xóa; tin còn nguyên.',
  'listing.gone': 'Tin xóa đã quá một ngày nên không lấy lại được. Làm một tin mới.',
  'listing.kind_fixed': 'Tin đã có thì không đổi loại được. Làm một tin mới.',
  'payee.account_blank':
    'Số tài khoản có dấu cách. Xóa dấu cách rồi đọc lại từng số; số đã gõ còn nguyên.',
  'payee.account_comma':
    'Số tài khoản có dấu chấm hoặc dấu phẩy. Xóa các dấu đó rồi đọc lại từng số; số đã gõ còn nguyên.',
  'payee.account_character':
    'Số tài khoản có ký tự lạ. Chỉ dùng chữ số và chữ cái không dấu. Sửa chỗ đó, phần còn lại giữ nguyên.',
  'payee.account_long':
    'Số tài khoản dài quá 19 ký tự. Nhìn lại trên ứng dụng ngân hàng rồi bớt phần thừa.',
  'payee.bank_unknown': 'Ngân hàng này chưa nhận tiền bằng mã được. Chọn ngân hàng hoặc ví khác.',
  'payee.not_tested': 'Số này chưa thử. Lấy máy khác quét mã, so tên rồi mới xác nhận.',
  'payee.closed': 'Số này đã bị bỏ. Ghi lại số mới từ đầu.',
  'payee.frozen': 'Số nhận tiền đang bị dừng. Nhà mình tự mở lại bằng mã PIN, hoặc gọi tổ trưởng.',
  'payee.not_in_use': 'Mã này không còn dùng. Mở mã đang dùng của nhà mình.',
  'payee.account_gone':
    'Số tài khoản đã xóa vì nhà mình rút đồng ý. Hỏi lại nhà mình rồi ghi số mới.',
  'order.code_taken': 'Mã đơn này đã có. Máy sẽ lấy mã khác, bấm lưu lại.',
  'order.too_late':
    'Đơn đã ghi quá một ngày, đã giao, hoặc ngân hàng báo tiền rồi nên không hoàn lại được. Mở đơn xem lại.',
  'order.cancelled': 'Đơn này đã hủy. Ghi một đơn mới nếu khách đặt lại.',
  'money.not_signed': 'Tin báo tiền không có chữ ký đúng nên không nhận.',
  'money.too_old': 'Tin báo tiền đã quá cũ nên không nhận.',
  'money.unreadable': 'Tin báo tiền không đọc được. Xem lại cách nối với dịch vụ báo tiền.',
};
export default sentences;

import type { ErrorCode } from '@lensan/contract';

/** One sentence or two for every code the API can answer with: what happened, what is safe, what to do. */
const sentences: Record<ErrorCode, string> & { internal: string } = {
  'request.malformed': 'Máy gửi lên chưa đọc được. Những gì đã ghi còn trong máy. Đóng hẳn ứng dụng rồi mở lại.',
  'request.invalid': 'Có chỗ điền chưa đúng. Xem các ô có viền đỏ rồi sửa lại.',
  'request.too_large': 'Gửi một lần nhiều quá. Gửi ít hơn, hoặc chụp ảnh nhỏ hơn rồi gửi lại.',
  'request.not_json': 'Máy gửi lên chưa đúng kiểu. Đóng hẳn ứng dụng rồi mở lại.',
  'request.too_many': 'Gửi nhiều lần quá. Đợi một lát rồi thử lại.',
  'request.forged': 'Trang này mở từ nơi lạ nên không gửi được. Mở lại Lên Sàn từ màn hình chính.',
  not_found: 'Không tìm thấy trong phần việc của mình. Quay lại danh sách rồi chọn lại.',
  forbidden: 'Việc này không thuộc phần của mình. Nhờ tổ trưởng hoặc cán bộ xã.',
  internal: 'Máy chủ chưa làm được việc này. Những gì đã ghi còn trong máy. Thử lại sau ít phút.',
  unavailable: 'Máy chủ đang bận. Những gì đã ghi còn trong máy, lát nữa máy tự gửi.',
  'session.required': 'Cần đăng nhập. Những gì đã ghi còn trong máy.',
  'session.expired': 'Đã quá lâu chưa đăng nhập. Đăng nhập lại, những gì đã ghi còn trong máy.',
  'record.stale': 'Người khác vừa sửa chỗ này. Xem hai bản rồi chọn.',
  'record.id_taken': 'Việc này đã có trên máy chủ. Xem lại trong danh sách.',
  'operation.unknown': 'Máy chủ chưa biết việc này. Cập nhật ứng dụng rồi gửi lại; việc vẫn còn trong máy.',
  'household.village_elsewhere': 'Thôn này không thuộc phần việc của mình. Chọn lại thôn, những chỗ khác đã ghi còn nguyên.',
  'consent.missing': 'Nhà này chưa đồng ý việc đó. Hỏi lại nhà mình rồi ghi câu trả lời trước.',
  'assignment.not_mentor': 'Người này chưa ở trong tổ của thôn. Chọn người khác hoặc mời người này vào tổ trước.',
  'milestone.not_claimable': 'Mốc này máy tự ghi khi đủ việc, không ghi tay được.',
  'milestone.evidence_not_yours': 'Bằng chứng này phải do nhà mình hoặc người khác xác nhận. Bỏ dòng đó rồi ghi lại.',
  'milestone.date_wrong': 'Ngày này chưa tới. Xem lại ngày rồi ghi lại.',
  'milestone.closed': 'Mốc này đã rút hoặc chưa đạt. Ghi một mốc mới kèm bằng chứng.',
  'milestone.own_claim': 'Người ghi mốc không tự xác nhận được. Nhờ người khác trong tổ hoặc chính nhà mình.',
  'operation.waiting': 'Việc đã tới máy chủ, đang chờ tổ trưởng xem. Không cần ghi lại.',
  'sync.file_unreadable': 'Tệp này không đọc được. Nhờ người gửi lưu lại một bản rồi chuyển lại.',
  'sync.device_unknown': 'Máy chủ chưa nhận ra máy này. Những gì đã ghi còn trong máy, máy tự nối lại.',
  'sync.device_taken': 'Máy này cần số mới. Những gì đã ghi còn trong máy, máy tự nối lại.',
};
export default sentences;

/** Words of a mentor's first page, apart from the others so that a first start fetches little. */
export default {
  goods: 'hàng', village: 'thôn {name}',
  'today.title': 'Hôm nay: {count} hộ', 'today.list': 'Việc hôm nay', 'today.start': 'Giúp một hộ lên sàn', 'today.late': 'trễ {count} ngày', 'today.lateMonths': 'trễ {count} tháng',
  'today.agreed': 'đã hẹn', 'today.priority': 'ưu tiên', 'today.done': 'Xong việc hôm nay', 'today.doneHelp': 'Hộ nào đến hạn sẽ hiện ở đây. Muốn giúp thêm thì bấm nút dưới.',
  'today.none': 'Chưa có hộ nào', 'today.noneHelp': 'Đến nhà đầu tiên rồi bấm nút dưới. Không có sóng vẫn ghi được.',
  'short.meet': 'Đến nhà lần đầu', 'short.meet_again': 'Đến lại như đã hẹn', 'short.ask_consent': 'Hỏi {count} điều đồng ý', 'short.ask_sells': 'Hỏi nhà bán gì',
  'short.test_qr': 'Thử mã nhận tiền', 'short.teach_skills': 'Dạy {count} kỹ năng', 'short.open_account': 'Mở tài khoản bán hàng', 'short.take_photos': 'Thêm {count} ảnh {goods}',
  'short.make_listing': 'Làm tin {goods}', 'short.finish_listing': 'Làm nốt tin {goods}', 'short.make_qr': 'Làm mã nhận tiền', 'short.rehearse': 'Tập đọc kịch bản live',
  'short.ask_first_order': 'Gọi hỏi đơn đầu tiên', 'short.keep_selling': 'Gọi hỏi bán thế nào', 'short.scam_drill': 'Học bài chống lừa đảo', 'short.keep_contact': 'Hỏi thăm khi tiện đường',
} as const;

/** Words of the two first pages, a mentor's and a household's: apart from the others, so that a first start fetches little. */
export default {
  goods: 'hàng',
  village: 'thôn {name}',
  'today.title': 'Hôm nay: {count} hộ', 'today.list': 'Việc hôm nay', 'today.start': 'Giúp một hộ lên sàn', 'today.late': 'trễ {count} ngày', 'today.lateMonths': 'trễ {count} tháng',
  'today.agreed': 'đã hẹn', 'today.priority': 'ưu tiên', 'today.done': 'Xong việc hôm nay', 'today.doneHelp': 'Hộ nào đến hạn sẽ hiện ở đây. Muốn giúp thêm thì bấm nút dưới.',
  'today.none': 'Chưa có hộ nào', 'today.noneHelp': 'Đến nhà đầu tiên rồi bấm nút dưới. Không có sóng vẫn ghi được.',
  'short.meet': 'Đến nhà lần đầu', 'short.meet_again': 'Đến lại như đã hẹn', 'short.ask_consent': 'Hỏi {count} điều đồng ý', 'short.ask_sells': 'Hỏi nhà bán gì',
  'short.test_qr': 'Thử mã nhận tiền', 'short.teach_skills': 'Dạy {count} kỹ năng', 'short.open_account': 'Mở tài khoản bán hàng', 'short.take_photos': 'Thêm {count} ảnh {goods}',
  'short.make_listing': 'Làm tin {goods}', 'short.finish_listing': 'Làm nốt tin {goods}', 'short.make_qr': 'Làm mã nhận tiền', 'short.rehearse': 'Tập đọc kịch bản live',
  'short.ask_first_order': 'Gọi hỏi đơn đầu tiên', 'short.keep_selling': 'Gọi hỏi bán thế nào', 'short.scam_drill': 'Học bài chống lừa đảo', 'short.keep_contact': 'Hỏi thăm khi tiện đường',
  'own.hello': 'Chào {who}', 'own.helloAll': 'Chào bà con', 'own.empty': 'Chưa lấy được dữ liệu của nhà mình', 'own.emptyHelp': 'Cần có sóng một lần. Có rồi thì lần sau mở không cần sóng.',
  'own.call': 'Gọi {name} giúp', 'own.doors': 'Việc của nhà mình', 'own.code': 'Mã nhận tiền', 'own.goods': 'Hàng của tôi', 'own.orderDoor': 'Đơn hàng', 'own.live': 'Tập live',
  'own.skills': 'Năm kỹ năng', 'own.orders': '{count} đơn mới', 'own.confirm': '{count} điều cần xem', 'own.confirmUnder': 'Tổ ghi thế này, có đúng không?', 'own.stock': 'Còn hàng không',
  'own.left': 'Còn {goods} không?', 'own.roomsLeft': 'Còn phòng {goods} không?', 'own.buyersSeeYes': 'Khách thấy: còn', 'own.buyersSeeNo': 'Khách thấy: hết', 'own.sayOut': 'Báo hết',
  'own.sayIn': 'Báo còn', 'own.more': 'Xem thêm', 'own.data': 'Ai đã xem, sửa dữ liệu của tôi', 'own.consents': 'Những điều tôi đã đồng ý', 'own.me': 'Cỡ chữ, mã PIN, máy của tôi',
} as const;

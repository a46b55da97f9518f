/** Words of a household's first page. */
export default {
  hello: 'Chào {who}', helloAll: 'Chào bà con', empty: 'Chưa lấy được dữ liệu của nhà mình', emptyHelp: 'Cần có sóng một lần. Có rồi thì lần sau mở không cần sóng.', call: 'Gọi {name} giúp',
  doors: 'Việc của nhà mình', code: 'Mã nhận tiền', goods: 'Hàng của tôi', orderDoor: 'Đơn hàng', live: 'Tập live', skills: 'Năm kỹ năng', orders: '{count} đơn chưa giao',
  confirm: '{count} điều cần xem', confirmUnder: 'Tổ ghi thế này, có đúng không?', stock: 'Còn hàng không', left: 'Còn {goods} không?', roomsLeft: 'Còn phòng {goods} không?',
  buyersSeeYes: 'Khách thấy: còn', buyersSeeNo: 'Khách thấy: hết', sayOut: 'Báo hết', sayIn: 'Báo còn', more: 'Xem thêm', data: 'Ai đã xem, sửa dữ liệu của tôi',
  consents: 'Những điều tôi đã đồng ý', me: 'Cỡ chữ, mã PIN, máy của tôi',
} as const;

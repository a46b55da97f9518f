/**
 * Lessons about selling: opening a place to sell, answering, packing and sending. At most six steps
 * each, read aloud as they stand. What an app asks for changes: each lesson names its source, and
 * what could not be checked is said in general words.
 */
export default {
  open: 'Mở nơi bán hàng',
  openHelp:
    'Mở một nơi trước, quen rồi mới thêm nơi khác. Chưa quen máy thì bắt đầu bằng Zalo hoặc Facebook.',
  sell: 'Khi có khách',
  need: 'Chuẩn bị trước',
  recordOpen: 'Ghi đã mở',
  hasOpen: 'Đã có nơi bán rồi thì ghi luôn.',
  source:
    'Nguồn: {source}. Xem lại ngày {date}. Ứng dụng hay đổi chỗ nút; khác với bài thì làm theo ứng dụng.',
  'shopee.title': 'Mở gian hàng Shopee',
  'shopee.under': 'Sàn giữ tiền, có người đến lấy hàng',
  'shopee.say':
    'Trên Shopee, sàn giữ tiền cho cả hai bên và có người lấy hàng. Đổi lại sàn thu phí mỗi đơn.',
  'shopee.need':
    'Căn cước gắn chip của người đứng tên, số điện thoại đang dùng, tài khoản ngân hàng trùng tên căn cước.',
  'shopee.step1':
    'Lấy ứng dụng Shopee từ kho ứng dụng của máy. Người đứng tên đăng ký bằng số của mình, tự gõ mật khẩu.',
  'shopee.step2':
    'Vào mục Tôi, tìm nút bắt đầu bán. Đặt tên gian hàng, ghi địa chỉ lấy hàng đủ xóm, ngõ.',
  'shopee.step3':
    'Xác nhận người bán: chụp căn cước, áp thẻ vào lưng máy nếu ứng dụng bảo đọc chip. Ứng dụng hỏi mã số thuế mà chưa rõ thì hỏi cán bộ thuế, không điền bừa.',
  'shopee.step4': 'Thêm tài khoản nhận tiền. Tên chủ tài khoản đúng như trên căn cước.',
  'shopee.step5':
    'Mở tin đăng trong Lên Sàn, chọn Shopee, chép từng ô và lấy ảnh. Cân cả gói để điền số gam.',
  'shopee.step6':
    'Chọn cách giao hàng ứng dụng gợi ý, đọc phần phí một lượt rồi đăng. Đợi sàn duyệt.',
  'shopee.scam':
    'Ai gọi đòi phí mở gian hàng, gửi đường dẫn bắt gõ mật khẩu hay mã OTP là lừa. Chỉ làm trong ứng dụng.',
  'shopee.can': 'Tự mở được mục đơn hàng, tự sửa giá, tự báo hết hàng.',
  'shopee.source':
    'báo Người Lao Động 02/11/2025 (Shopee xác nhận người bán mới bằng căn cước gắn chip); Luật Thương mại điện tử 122/2025',
  'tiktok.title': 'Mở TikTok Shop',
  'tiktok.under': 'Gắn hàng vào video và buổi live',
  'tiktok.say':
    'Muốn khách bấm mua ngay trong video hay buổi live thì cần TikTok Shop. Người lên live phải xác nhận danh tính.',
  'tiktok.need':
    'Căn cước, VNeID mức 2, số điện thoại, địa chỉ thư điện tử, tài khoản ngân hàng trùng tên căn cước.',
  'tiktok.step1':
    'Lấy ứng dụng TikTok từ kho ứng dụng. Người đứng tên đăng ký bằng số của mình, tự gõ mật khẩu.',
  'tiktok.step2':
    'Mở trang người bán seller-vn.tiktok.com. Chọn người bán cá nhân; đã đăng ký kinh doanh thì chọn loại ứng với giấy của mình.',
  'tiktok.step3':
    'Điền tên thật, địa chỉ, số điện thoại, thư điện tử. Chụp căn cước, quay khuôn mặt nếu ứng dụng bảo.',
  'tiktok.step4':
    'Ghi địa chỉ lấy hàng và tài khoản nhận tiền. Tên chủ tài khoản đúng như trên căn cước.',
  'tiktok.step5':
    'Mở tin đăng trong Lên Sàn, chọn TikTok Shop, chép từng ô và lấy ảnh. Đồ ăn thì để sẵn ảnh nhãn và giấy, sàn có thể hỏi.',
  'tiktok.step6': 'Được duyệt rồi mới gắn hàng vào video, buổi live. Tập đọc kịch bản trước.',
  'tiktok.scam':
    'Không mượn căn cước người khác để mở: sàn có thể hỏi lại khuôn mặt bất cứ lúc nào, lúc đó mất cả gian hàng.',
  'tiktok.can': 'Tự gắn được một món vào video và tự xem được đơn.',
  'tiktok.source':
    'Quy định đăng ký người bán của TikTok Shop Việt Nam, bản 08/12/2025; VnExpress 10/12/2025 (người live xác nhận danh tính từ 01/7/2026)',
  'zalo.title': 'Bán hàng trên Zalo',
  'zalo.under': 'Bắt đầu từ người quen, nhóm thôn',
  'zalo.say': 'Zalo ai cũng có. Mình bán cho người quen trước, quen tay rồi mới bán xa.',
  'zalo.need': 'Zalo của chính người bán, một tin đã làm xong trong Lên Sàn.',
  'zalo.step1':
    'Mở Zalo của người bán. Đặt tên có cả món hàng cho dễ nhớ, ảnh đại diện là ảnh hàng.',
  'zalo.step2':
    'Mở tin đăng trong Lên Sàn, bấm Gửi Zalo: chữ và ảnh sang cùng lúc. Đăng lên nhật ký.',
  'zalo.step3': 'Gửi vào nhóm thôn, nhóm chợ. Hỏi trưởng nhóm trước, mỗi tuần một hai lần là đủ.',
  'zalo.step4': 'Dán đường dẫn trang bán hàng của nhà mình vào bài, khách bấm là thấy đủ hàng.',
  'zalo.step5': 'Khách chốt thì ghi đơn trong Lên Sàn và gửi mã nhận tiền của đơn đó.',
  'zalo.step6':
    'Bán đều rồi mới nghĩ đến tài khoản chính thức Zalo OA, mở ở oa.zalo.me. Trang đó sẽ hỏi giấy tờ và có gói thu phí, đọc kỹ rồi hãy chọn.',
  'zalo.scam':
    'Người lạ mời vào nhóm “việc nhẹ”, gửi tệp lạ, mượn Zalo “một lát”: không nhận. Mất Zalo là mất khách.',
  'zalo.can': 'Tự gửi được một tin vào nhóm và tự trả lời được một khách.',
  'zalo.source': 'oa.zalo.me (tài khoản chính thức Zalo); phần còn lại là cách bà con vẫn làm',
  'facebook.title': 'Mở trang Facebook bán hàng',
  'facebook.under': 'Trang riêng, nhóm chợ, Marketplace',
  'facebook.say':
    'Trang bán hàng để riêng với trang cá nhân, khách xem hàng không phải xem chuyện nhà.',
  'facebook.need': 'Facebook của chính người bán, ảnh hàng, một tin đã làm xong trong Lên Sàn.',
  'facebook.step1': 'Mở Facebook của người bán, vào danh mục, chọn Trang rồi tạo trang mới.',
  'facebook.step2':
    'Đặt tên trang như tên gian hàng, chọn loại hàng. Ghi xã, tỉnh; số điện thoại chỉ ghi khi muốn khách gọi.',
  'facebook.step3':
    'Ảnh đại diện là hàng, ảnh bìa là vườn, bếp. Có mặt ai trong ảnh thì hỏi người đó trước.',
  'facebook.step4':
    'Mở tin đăng trong Lên Sàn, bấm Gửi Facebook. Dán đường dẫn trang bán hàng vào cuối bài.',
  'facebook.step5':
    'Máy có mục Marketplace thì đăng thêm ở đó; vào nhóm chợ thì đọc nội quy trước.',
  'facebook.step6': 'Bật báo tin nhắn. Khách hỏi thì trả lời trong ngày.',
  'facebook.scam':
    'Tin nhắn dọa “khóa trang”, bảo bấm đường dẫn để “nhận tiền”: không bấm. Bật đăng nhập hai bước.',
  'facebook.can': 'Tự đăng được một bài lên trang và tự trả lời được một tin nhắn.',
  'facebook.source': 'cách bà con vẫn làm, chưa đối chiếu được với trang trợ giúp của Facebook',
  'reply.title': 'Trả lời khách',
  'reply.under': 'Nhanh, đủ, không hứa quá',
  'reply.say': 'Khách hỏi mà chờ lâu là đi chỗ khác. Trả lời ngắn cũng được, miễn là nhanh và đủ.',
  'reply.need': 'Giá, cân nặng, tiền gửi, còn hàng hay hết.',
  'reply.step1': 'Trả lời trong buổi. Đang bận thì nhắn: “Nhà thấy tin rồi, tối nhà trả lời ạ.”',
  'reply.step2':
    'Hỏi giá thì nói đủ ba điều: giá, cân nặng, tiền gửi. Ví dụ: “Túi 250 g giá 65.000 đ, tiền gửi tính theo bưu cục ạ.”',
  'reply.step3':
    'Hỏi công dụng thì kể vị, cách làm, cách dùng. Không nói chữa bệnh, không nói “tốt nhất”.',
  'reply.step4':
    'Chốt đơn: xin tên, số điện thoại, địa chỉ đủ thôn, xã, tỉnh. Nhắn lại một lượt cho khách xem.',
  'reply.step5':
    'Ghi đơn vào Lên Sàn, gửi mã nhận tiền của đơn. Nghe ngân hàng báo tiền rồi mới gói.',
  'reply.step6': 'Khách chê thì xin ảnh, hỏi cho rõ, đổi hoặc trả tiền phần hỏng. Không cãi.',
  'reply.scam':
    'Ảnh chụp “đã chuyển tiền”, đòi trả lại vì “chuyển thừa”, xin mã OTP: đều là lừa. Xem tiền trong ứng dụng ngân hàng của mình.',
  'reply.can': 'Tự trả lời được một tin hỏi giá, đủ giá, cân nặng, tiền gửi.',
  'reply.source':
    'Luật Bảo vệ quyền lợi người tiêu dùng 19/2023, Điều 10; Luật Quảng cáo 16/2012, Điều 8',
  'parcel.title': 'Gói và gửi hàng',
  'parcel.under': 'Gói chắc, dán phiếu, lấy biên nhận',
  'parcel.say': 'Khách nhận hàng nguyên vẹn thì lần sau mua tiếp. Gói kỹ mất năm phút thôi.',
  'parcel.need': 'Hộp cứng, giấy hoặc xốp lót, băng dính, cân, bút.',
  'parcel.step1': 'Xem lại đơn: đúng món, đúng số lượng, còn hạn dùng. Chụp một ảnh trước khi gói.',
  'parcel.step2': 'Hũ, chai quấn giấy hoặc xốp; đồ ăn bọc hai lớp túi kín. Lắc không kêu là được.',
  'parcel.step3': 'Cho vào hộp cứng vừa hàng, dán kín các mép. Cân cả hộp, ghi số gam.',
  'parcel.step4':
    'Dán phiếu lên mặt phẳng: tên, số điện thoại, địa chỉ người nhận và nhà mình. Đơn của sàn thì dùng phiếu, mã của sàn.',
  'parcel.step5':
    'Đưa cho người lấy hàng hoặc mang ra bưu cục. Lấy biên nhận, chụp lại mã gửi hàng.',
  'parcel.step6':
    'Nhắn mã gửi hàng cho khách. Khách nhận được thì bấm Đã giao trong Lên Sàn; lâu chưa tới thì gọi bưu cục.',
  'parcel.scam':
    'Thu tiền khi nhận thì nhận lại tiền qua bưu cục hoặc sàn, đúng số trên phiếu. Người đến lấy hàng mà không có mã đơn thì không đưa.',
  'parcel.can': 'Tự gói được một hộp không vỡ và tự lấy được mã gửi hàng.',
  'parcel.source':
    'cách làm chung; mỗi bưu cục, mỗi sàn có giá và danh sách hàng không nhận gửi riêng, hỏi trước khi gói',
} as const;

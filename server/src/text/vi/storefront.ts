import { said } from '@lensan/vietnamese';

/**
 * Every Vietnamese word of the public pages, in one place for proof-reading. Pages are in
 * Vietnamese only.
 */
export const words = {
  onePack: (pack: string) => `một ${pack}`,
  perNight: (price: string, isLowest: boolean) => `${isLowest ? 'từ ' : ''}${price} một đêm`,
  toStorefront: 'Về gian hàng',
  otherGoods: (who: string) => `Xem hàng khác của ${who}`,
  inStock: 'còn hàng',
  soldOut: 'hết hàng',
  roomsFree: 'còn phòng',
  roomsFull: 'hết phòng',
  askPrice: (canCall: boolean) => (canCall ? 'Gọi hỏi giá' : 'Hỏi giá'),
  callToBuy: 'Gọi mua',
  callToBook: 'Gọi đặt',
  call: (who: string) => `Gọi ${who}`,
  zalo: 'Zalo',
  maker: 'Người làm',
  host: 'Chủ nhà',
  by: (who: string, place: string) => (place === '' ? said`${who}.` : said`${who}, ${place}.`),
  goodsNow: 'Hàng đang có',
  nothingNow: 'Hôm nay chưa có hàng.',
  morePhotos: 'Ảnh khác',
  howToBuy: 'Mua thế nào?',
  howToBook: 'Đặt thế nào?',
  stepAsk: (who: string, canWrite: boolean) =>
    said`1. ${canWrite ? 'Gọi hoặc nhắn' : 'Gọi'} cho ${who}, nói tên hàng và số lượng.`,
  stepAskRoom: (who: string, canWrite: boolean) =>
    said`1. ${canWrite ? 'Gọi hoặc nhắn' : 'Gọi'} cho ${who}, nói ngày đến và số người.`,
  stepAnswer: (who: string) => said`2. ${who} báo tiền giao, ngày giao.`,
  stepAnswerRoom: (who: string) => said`2. ${who} báo còn phòng hay không.`,
  stepPayNamed: '3. Trả tiền khi nhận, hoặc chuyển khoản đúng tên',
  stepPay: '3. Trả tiền khi nhận.',
  payeeOnly: (payee: string) =>
    `Chuyển khoản chỉ đúng tên ${payee}. Tên khác là không phải, đừng chuyển.`,
  noContact: 'Muốn mua thì hỏi người đã gửi đường dẫn này.',
  noContactRoom: 'Muốn đặt thì hỏi người đã gửi đường dẫn này.',
  papersForGuests: 'Khách mang giấy tờ để khai báo lưu trú.',
  roomNote: 'Giá một đêm; sàn chung tính một người.',
  breakfastIn: 'Có ăn sáng.',
  breakfastOut: 'Chưa có ăn sáng.',
  privateRoom: 'Phòng riêng',
  sharedRoom: 'Sàn chung',
  people: (count: string) => `${count} người`,
  beds: (count: string) => `${count} chỗ`,
  madeBy: 'Trang làm bằng Lên Sàn · cùng Tổ công nghệ số cộng đồng',
  photoOf: (title: string, at: number, of: number) =>
    of > 1 ? `${title}, ảnh ${at} trên ${of}` : title,
  photoCount: (of: number) => `ảnh 1/${of}`,
  goneTitle: 'Trang này không còn',
  gone: 'Hàng đã gỡ xuống hoặc đường dẫn gõ chưa đúng. Anh chị hỏi lại người gửi giúp.',
} as const;

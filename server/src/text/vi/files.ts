/** Every Vietnamese word of files that officials take away. */
export const csvWords = {
  number: 'Số thứ tự',
  household: 'Hộ',
  village: 'Thôn',
  sells: 'Hàng bán',
  priority: 'Ưu tiên',
  stage: 'Bậc',
  verified: (step: string) => `${step} (đã xem lại)`,
  onlineOn: 'Lên mạng ngày',
  onlineWith: 'Người hướng dẫn khi lên mạng',
  mentor: 'Người hướng dẫn nay',
  unnamed: 'Hộ không nêu tên',
  yes: 'có',
} as const;

/** Words for taking back what was done by mistake. */
export default {
  tidy: 'Gỡ, xóa bớt tin',
  takeDown: 'Gỡ xuống',
  takeDownTitle: 'Gỡ “{name}” xuống?',
  takeDownHelp:
    'Khách không xem được món này nữa. Chữ, ảnh còn nguyên, đăng lại lúc nào cũng được.',
  takenDown: 'Đã gỡ xuống. Khách không còn thấy món này.',
  remove: 'Xóa tin',
  removeTitle: 'Xóa “{name}”?',
  removeHelp: 'Tin và ảnh của tin mất khỏi mọi máy. Xóa nhầm thì lấy lại được trong một ngày.',
  removeBegunTitle: 'Bỏ ảnh đã chụp?',
  removeBegunHelp: 'Mới có ảnh, chưa kể gì. Bỏ rồi thì không lấy lại được.',
  removeBegun: 'Bỏ ảnh',
  removed: 'Đã xóa “{name}” lúc {when}.',
  restore: 'Lấy lại',
  openAgain: 'Mở để đăng lại',
  sectionPublic: 'Khách đang xem',
  sectionOther: 'Chưa ai xem',
  tidyHelp: 'Tin khách đang xem thì gỡ xuống trước, rồi mới xóa được.',
  unmark: 'Bỏ đánh dấu',
  alikeTitle: 'Nhà mình đã có tin này?',
  alikeHelp:
    'Mở tin đã có thì ảnh vừa chụp chuyển sang tin ấy. Làm giống thì chép chữ, ảnh, giá sang tin mới.',
  alikeOpen: 'Mở tin đã có',
  alikeCopy: 'Làm giống tin trước',
  alikeOther: 'Món khác, làm tiếp',
} as const;

/** Words of a mentor's first page, apart from the others so that a first start fetches little. */
export default {
  goods: 'goods', village: '{name} village',
  'today.title': 'Today: {count} {count|household|households}', 'today.list': 'Today', 'today.start': 'Help a household online', 'today.late': '{count} {count|day|days} late',
  'today.lateMonths': '{count} {count|month|months} late', 'today.agreed': 'agreed', 'today.priority': 'priority', 'today.done': 'Done for today',
  'today.doneHelp': 'Households appear here when something is due. To help more, press the button below.', 'today.none': 'No households yet',
  'today.noneHelp': 'Go to the first home, then press the button below. It works without signal.',
  'short.meet': 'First visit', 'short.meet_again': 'Visit as agreed', 'short.ask_consent': 'Ask {count} {count|consent|consents}', 'short.ask_sells': 'Ask what it sells',
  'short.test_qr': 'Test the payment code', 'short.teach_skills': 'Teach {count} {count|skill|skills}', 'short.open_account': 'Open a selling account',
  'short.take_photos': '{count} more {count|photo|photos} of {goods}', 'short.make_listing': 'Make a listing: {goods}', 'short.finish_listing': 'Finish the listing: {goods}',
  'short.make_qr': 'Make the payment code', 'short.rehearse': 'Rehearse the live script', 'short.ask_first_order': 'Ask about the first order', 'short.keep_selling': 'Ask how sales are going',
  'short.scam_drill': 'Lesson on scams', 'short.keep_contact': 'Say hello when passing by',
} as const;

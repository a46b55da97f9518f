/** Words of a household's first page. */
export default {
  hello: 'Hello {who}', helloAll: 'Hello', empty: 'Your data has not arrived yet', emptyHelp: 'Signal is needed once. After that the pages open without it.', call: 'Call {name} for help',
  doors: 'My things', code: 'Payment code', goods: 'My goods', orderDoor: 'Orders', live: 'Live practice', skills: 'Five skills', orders: '{count} {count|order|orders} to deliver',
  confirm: '{count} {count|thing|things} to look at', confirmUnder: 'The team wrote this. Is it right?', stock: 'In stock or not', left: 'Any {goods} left?',
  roomsLeft: 'Any room left in {goods}?', buyersSeeYes: 'Buyers see: in stock', buyersSeeNo: 'Buyers see: sold out', sayOut: 'Sold out', sayIn: 'In stock', more: 'More',
  data: 'Who saw or changed my data', consents: 'What I agreed to', me: 'Letter size, PIN, my phones',
} as const;

/** The five basic digital skills, one small lesson each, to be taught by hand. */
export default {
  five: 'Five basic digital skills',
  help: 'A few minutes each, taught on the person’s own phone. Opens without signal.',
  ownTitle: 'Lessons',
  ownHelp: 'To read again when there is time. Call your helper where it is unclear.',
  can: 'can do it',
  never: 'Nobody may ask for a password, a PIN or an OTP code. Nor may anybody of the team.',
  record: 'Note the result',
  say: 'Say:',
  steps: 'Step by step',
  stepsOwn: 'The steps',
  canTest: 'Can do it alone when the person',
  canTestOwn: 'I can do it when I',
  'services.title': 'Public services online',
  'services.under': 'File and follow papers at home',
  'services.say': 'Many papers can be filed at home now, without a trip. Let us try a small one.',
  'services.step1':
    'Take the person’s own phone. Open VNeID, installed from the phone’s own store.',
  'services.step2': 'The person types the password. The helper turns away.',
  'services.step3':
    'Open the public service portal and sign in with VNeID. The right address is dichvucong.gov.vn.',
  'services.step4':
    'Find something near to life: residence, birth, support. Read together which papers it needs.',
  'services.step5': 'Write the dossier number on paper. Open it again and see where it stands.',
  'services.scam':
    'Officials do not call to make anybody install an unknown app, nor send links to “update VNeID”. Hang up and ask the commune police.',
  'services.can': 'opens VNeID alone, finds a service and can say where the dossier stands.',
  'shopping.title': 'Buying and selling online',
  'shopping.under': 'Look, order, read reviews',
  'shopping.say': 'Who can buy understands how others sell. Let us look at something cheap.',
  'shopping.step1': 'Open a shopping app. Type something familiar, for example dried banana.',
  'shopping.step2': 'Compare three sellers: photos, price, delivery, stars, praise and complaints.',
  'shopping.step3': 'See where the seller is, for how long, and whether goods can be returned.',
  'shopping.step4': 'Order something small and choose to pay on delivery.',
  'shopping.step5': 'When it comes: look first, pay then, and give stars.',
  'shopping.scam':
    'Strangely cheap, pay in advance outside the app, “you won, pay a fee”: all scams. Do not pay.',
  'shopping.can': 'finds something alone, compares two sellers and can say why one is better.',
  'payment.title': 'Paying without cash',
  'payment.under': 'Receive, send, read the name',
  'payment.say':
    'Money goes straight into the account: no false notes, no small change. Let us try with one thousand đồng.',
  'payment.step1': 'The person opens the bank app on the own phone and types the password.',
  'payment.step2': 'Open the payment code. Read the owner’s name and the last digits aloud.',
  'payment.step3':
    'Another phone scans it and reads the name that comes up. Only then one thousand đồng is sent.',
  'payment.step4':
    'Wait until the own phone says the money came. A buyer’s screenshot is not money.',
  'payment.step5': 'The other way round: scan a seller’s code, read the name, then send.',
  'payment.scam':
    'An OTP is the key to the house. Never read it to anybody, not even to “the bank”. Never open a link to “receive money”.',
  'payment.can':
    'receives a payment alone, shows where it arrived, and reads the name before sending.',
  'protection.title': 'Staying safe from scams',
  'protection.under': 'Notice and stop in time',
  'protection.say':
    'Cheats always hurry you and always tell you not to speak of it. When hurried, stop and ask the family.',
  'protection.step1':
    'Act it out: the helper calls as “the police” and wants money. The person practises: “I hang up now.”',
  'protection.step2': 'Practise three questions: Who is calling? Why the hurry? Why not come here?',
  'protection.step3':
    'Look at a message with a strange link. Point at what is strange: number, spelling, hurry.',
  'protection.step4':
    'A child asks for money by video: hang up, call the old number, ask something only the family knows.',
  'protection.step5':
    'Write the numbers of the commune police and the bank on paper beside the phone.',
  'protection.scam':
    'If money was sent: call the bank to lock the account, keep the messages, tell the commune police. No service “gets money back”; that is the second scam.',
  'protection.can': 'takes a practice call, hangs up alone and can say why.',
  'local.title': 'Apps of the province and commune',
  'local.under': 'News, reports, the Zalo group',
  'local.say':
    'Power cuts, vaccination of the hens, news of the commune: all on the phone. Let us look together.',
  'local.step1':
    'Open the app of the province or the page of the commune the team uses; do not search at random.',
  'local.step2': 'Find a new message of the commune. Read its date and who published it.',
  'local.step3': 'Send a small report: a broken lamp, rubbish in the lane. With a photo.',
  'local.step4':
    'Open the Zalo group of the village. See what the village head wrote and what was passed on.',
  'local.step5':
    'Before passing something on: who wrote it, where, and does the commune’s page have it too?',
  'local.scam':
    'False groups with the commune’s name invite to “invest” or “do tasks”. If unsure ask the village head before pressing.',
  'local.can': 'finds a message of the commune and sends a report alone.',
} as const;

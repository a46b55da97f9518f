export default {
  open: 'Open a place to sell',
  openHelp: 'Open one place first, the next once it is familiar. Zalo or Facebook are the easiest.',
  sell: 'When buyers come',
  need: 'Have ready',
  recordOpen: 'Note it is open',
  hasOpen: 'If there is one already, note it at once.',
  source:
    'Source: {source}. Checked on {date}. Apps move their buttons; where they differ, follow the app.',
  'shopee.title': 'Open a shop on Shopee',
  'shopee.under': 'The marketplace holds the money, goods are fetched',
  'shopee.say':
    'On Shopee the marketplace holds the money for both sides and goods are fetched. It takes a fee on each order.',
  'shopee.need':
    'Identity card with chip of the owner, a phone number in use, a bank account in the same name.',
  'shopee.step1':
    'Get the Shopee app from the phone’s store. The owner registers with their own number and types the password.',
  'shopee.step2':
    'Open “Tôi”, find the button to begin selling. Name the shop, write the full address for pick-up.',
  'shopee.step3':
    'Confirm who sells: photograph the card, hold it to the phone if the app reads the chip. Unsure about the tax number: ask the tax office.',
  'shopee.step4': 'Add the account for money. Its name must be the one on the card.',
  'shopee.step5':
    'Open the listing in Lên Sàn, choose Shopee, copy field by field, take the photos. Weigh the parcel.',
  'shopee.step6': 'Choose the delivery the app offers, read the fees, post. Wait for approval.',
  'shopee.scam':
    'Whoever calls for an opening fee or sends a link for password or OTP is a cheat. Work inside the app only.',
  'shopee.can': 'Opens the orders, changes a price and says sold out alone.',
  'shopee.source':
    'Người Lao Động 02/11/2025 (Shopee confirms new sellers by chip card); E-commerce Law 122/2025',
  'tiktok.title': 'Open a TikTok Shop',
  'tiktok.under': 'Goods in videos and lives',
  'tiktok.say':
    'Buyers can order inside a video or live only with a TikTok Shop. Hosts must confirm who they are.',
  'tiktok.need':
    'Identity card, VNeID level 2, phone number, e-mail address, bank account in the same name.',
  'tiktok.step1':
    'Get TikTok from the phone’s store. The owner registers with their own number and types the password.',
  'tiktok.step2':
    'Open seller-vn.tiktok.com. Choose individual seller, or the kind that fits the registration papers.',
  'tiktok.step3':
    'Give the true name, address, phone and e-mail. Photograph the card, show the face if asked.',
  'tiktok.step4': 'Give the pick-up address and the account. Its name must be the one on the card.',
  'tiktok.step5':
    'Open the listing in Lên Sàn, choose TikTok Shop, copy field by field, take the photos. For food keep label and papers ready.',
  'tiktok.step6': 'Once approved, tie the goods to videos and lives. Rehearse the script first.',
  'tiktok.scam':
    'Never borrow another person’s card: the face may be asked for at any time and the shop is lost.',
  'tiktok.can': 'Ties goods to a video and finds the orders alone.',
  'tiktok.source':
    'TikTok Shop Vietnam seller registration guidelines, 08/12/2025; VnExpress 10/12/2025 (hosts confirm who they are from 01/7/2026)',
  'zalo.title': 'Sell on Zalo',
  'zalo.under': 'Begin with people you know',
  'zalo.say': 'Everybody has Zalo. Sell to people you know first, then further away.',
  'zalo.need': 'The seller’s own Zalo, one finished listing in Lên Sàn.',
  'zalo.step1': 'Open the seller’s Zalo. Put the goods into the name, a photo of them as picture.',
  'zalo.step2':
    'Open the listing in Lên Sàn, press Gửi Zalo: text and photos go together. Post it.',
  'zalo.step3':
    'Send it to the village and market groups. Ask first; once or twice a week is enough.',
  'zalo.step4': 'Paste the link of the household’s page, so buyers see everything.',
  'zalo.step5': 'When a buyer agrees, note the order in Lên Sàn and send its payment code.',
  'zalo.step6':
    'Selling steadily: think of an official account at oa.zalo.me. It asks for papers and has paid plans; read first.',
  'zalo.scam':
    'Strangers offering easy work, odd files, borrowing your Zalo: refuse. Without Zalo the buyers are gone.',
  'zalo.can': 'Sends a listing to a group and answers a buyer alone.',
  'zalo.source': 'oa.zalo.me (official accounts); the rest is common practice',
  'facebook.title': 'Open a Facebook page',
  'facebook.under': 'Own page, market groups, Marketplace',
  'facebook.say': 'A page for selling stands apart from private life.',
  'facebook.need': 'The seller’s own Facebook, photos, one finished listing in Lên Sàn.',
  'facebook.step1':
    'Open the seller’s Facebook, go to the menu, choose Pages and create a new one.',
  'facebook.step2':
    'Name it like the shop, choose what is sold. Commune and province; the phone only if buyers may call.',
  'facebook.step3':
    'Goods as picture, garden or kitchen as cover. Ask whoever can be seen in a photo.',
  'facebook.step4':
    'Open the listing in Lên Sàn, press Gửi Facebook. Paste the link of the page at the end.',
  'facebook.step5': 'Post on Marketplace where the phone has it; read the rules of groups first.',
  'facebook.step6': 'Turn on alerts for messages. Answer the same day.',
  'facebook.scam':
    'Threats to lock the page, links to “receive money”: do not press. Turn on two-step sign-in.',
  'facebook.can': 'Posts on the page and answers a message alone.',
  'facebook.source': 'common practice, not yet checked against Facebook’s own help pages',
  'reply.title': 'Answer buyers',
  'reply.under': 'Quickly, fully, without promising too much',
  'reply.say': 'Who waits goes elsewhere. Short is fine, if it is quick and complete.',
  'reply.need': 'Price, weight, cost of sending, in stock or not.',
  'reply.step1': 'Answer within half a day. Busy: “We have seen it and will answer tonight.”',
  'reply.step2':
    'Asked for the price, say three things: price, weight, cost of sending. “A bag of 250 g is 65.000 đ, sending as the post office charges.”',
  'reply.step3': 'Asked what it is good for: taste, making, use. Never healing, never “the best”.',
  'reply.step4': 'To close: name, phone, full address. Write it back to the buyer.',
  'reply.step5':
    'Note the order in Lên Sàn, send its payment code. Pack once the bank has reported the money.',
  'reply.step6': 'Complaints: ask for a photo, ask, exchange or pay back. Do not argue.',
  'reply.scam':
    'Pictures of “money sent”, “paid too much, send it back”, asking for OTP: all cheats. Look in your own banking app.',
  'reply.can': 'Answers a question about the price with price, weight and cost of sending.',
  'reply.source': 'Consumer Protection Law 19/2023, Article 10; Advertising Law 16/2012, Article 8',
  'parcel.title': 'Pack and send',
  'parcel.under': 'Pack well, label, take the receipt',
  'parcel.say': 'Goods that arrive whole are bought again. Good packing takes five minutes.',
  'parcel.need': 'Stiff box, paper or foam, tape, scales, pen.',
  'parcel.step1':
    'Check the order: right goods, right number, in date. Take a photo before packing.',
  'parcel.step2': 'Wrap jars and bottles; food in two closed bags. Nothing rattles.',
  'parcel.step3': 'Into a stiff box that fits, tape all edges. Weigh the box, note the grams.',
  'parcel.step4':
    'Label on the flat side: name, phone, address of both. Marketplace orders use its own label and code.',
  'parcel.step5':
    'Give it to the courier or take it to the post office. Keep the receipt and code.',
  'parcel.step6':
    'Send the code to the buyer. Delivered: press Đã giao in Lên Sàn; late: call the post office.',
  'parcel.scam':
    'Cash on delivery comes back through post office or marketplace, the sum on the label. No order code, no parcel.',
  'parcel.can': 'Packs a box that does not break and gets its code.',
  'parcel.source':
    'common practice; each carrier and marketplace has its own prices and list of goods it refuses',
} as const;

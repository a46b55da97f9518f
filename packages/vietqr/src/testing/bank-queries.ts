/**
 * How people name their bank when somebody else types it: short names, codes, old names kept for years, the old full name
 * heard in the village, letters read aloud, slips of the thumb. Written before the search was, from the names in
 * public lists and the way they are said; the search is judged by it.
 * First part: what is typed or heard. Second part: the BIN expected first; a list means the search has to ask between them;
 * an empty list means no institution of the list is meant.
 */
export type BankQuery = readonly [query: string, expected: string | readonly string[]];

export const bankQueries: readonly BankQuery[] = [
  // Agribank, the bank of the village
  ['agri', '970405'], ['agribank', '970405'], ['agri bank', '970405'], ['Agribank', '970405'], ['AGRIBANK', '970405'], ['arg ibank', '970405'],
  ['argibank', '970405'], ['agribak', '970405'], ['a gri', '970405'], ['nong nghiep', '970405'], ['ngân hàng nông nghiệp', '970405'],
  ['nhnn nông nghiệp', '970405'], ['Nông nghiệp và Phát triển Nông thôn', '970405'], ['nong nghiep phat trien nong thon', '970405'],
  ['phat trien nong thon', '970405'], ['vba', '970405'], ['vbard', '970405'], ['nông nghiệp huyện', '970405'], ['ac ri banh', '970405'], ['NN&PTNT', '970405'],
  // Bank for social policies
  ['chinh sach', '999888'], ['ngân hàng chính sách', '999888'], ['chính sách xã hội', '999888'], ['vbsp', '999888'], ['csxh', '999888'],
  ['nhcsxh', '999888'], ['ngan hang chinh sach xa hoi', '999888'], ['chinh sac xa hoi', '999888'],
  // Vietcombank
  ['vietcombank', '970436'], ['vietcom', '970436'], ['viet com', '970436'], ['vietcom bank', '970436'], ['vcb', '970436'], ['VCB', '970436'],
  ['ngoại thương', '970436'], ['ngan hang ngoai thuong', '970436'], ['viecombank', '970436'], ['vietcombak', '970436'], ['vietcomback', '970436'],
  ['việt com banh', '970436'], ['vê xê bê', '970436'],
  // VietinBank
  ['vietinbank', '970415'], ['vietin', '970415'], ['viettin', '970415'], ['viet tin bank', '970415'], ['công thương', '970415'],
  ['ngan hang cong thuong', '970415'], ['icb', '970415'], ['ctg', '970415'], ['incombank', '970415'], ['vietinbak', '970415'], ['việt tin', '970415'],
  // BIDV
  ['bidv', '970418'], ['BIDV', '970418'], ['b i d v', '970418'], ['bid', '970418'], ['đầu tư', '970418'], ['dau tu va phat trien', '970418'],
  ['ngân hàng đầu tư phát triển', '970418'], ['bi ai đi vi', '970418'], ['bidv smartbanking', '970418'], ['bdiv', '970418'], ['mhb', '970418'],
  // MB
  ['mb', '970422'], ['mbbank', '970422'], ['mb bank', '970422'], ['mbb', '970422'], ['quân đội', '970422'], ['ngan hang quan doi', '970422'],
  ['em bi', '970422'], ['em bi banh', '970422'], ['military bank', '970422'], ['m b', '970422'],
  // Techcombank, Sacombank, ACB, VPBank, TPBank
  ['techcombank', '970407'], ['techcom', '970407'], ['tech com', '970407'], ['tcb', '970407'], ['kỹ thương', '970407'], ['ky thuong', '970407'],
  ['tekcombank', '970407'], ['teccombank', '970407'], ['tếch com', '970407'],
  ['sacombank', '970403'], ['sacom', '970403'], ['sa com banh', '970403'], ['stb', '970403'], ['sài gòn thương tín', '970403'],
  ['sai gon tai loc', '970403'], ['xacombank', '970403'], ['sacobank', '970403'], ['thuong tin sai gon', '970403'],
  ['acb', '970416'], ['á châu', '970416'], ['ngan hang a chau', '970416'], ['a xê bê', '970416'], ['a c b', '970416'], ['asia commercial', '970416'],
  ['vpbank', '970432'], ['vp bank', '970432'], ['vpb', '970432'], ['việt nam thịnh vượng', '970432'], ['thịnh vượng', '970432'], ['vp', '970432'],
  ['vê pê banh', '970432'], ['tpbank', '970423'], ['tp bank', '970423'], ['tpb', '970423'], ['tiên phong', '970423'], ['tien phong bank', '970423'], ['tê pê banh', '970423'],
  // Lộc Phát (LPBank), post office
  ['lpbank', '970449'], ['lpb', '970449'], ['lộc phát', '970449'], ['loc phat', '970449'], ['liên việt', '970449'], ['lienvietpostbank', '970449'],
  ['lien viet post bank', '970449'], ['bưu điện liên việt', '970449'], ['bưu điện', '970449'], ['buu dien', '970449'], ['lienviet', '970449'], ['post bank', '970449'],
  // renamed banks under the names people still use
  ['đông á', '970406'], ['dong a', '970406'], ['dong a bank', '970406'], ['donga', '970406'], ['vikki', '970406'], ['viki', '970406'], ['vikki bank', '970406'],
  ['oceanbank', '970414'], ['ocean', '970414'], ['đại dương', '970414'], ['mbv', '970414'], ['việt nam hiện đại', '970414'],
  ['cbbank', '970444'], ['cb bank', '970444'], ['ngân hàng xây dựng', '970444'], ['xay dung', '970444'], ['vcbneo', '970444'], ['vcb neo', '970444'], ['neo', '970444'],
  ['gpbank', '970408'], ['gp bank', '970408'], ['dầu khí toàn cầu', '970408'], ['kỷ nguyên thịnh vượng', '970408'], ['toan cau', '970408'],
  ['pgbank', '970430'], ['pg bank', '970430'], ['petrolimex', '970430'], ['xăng dầu', '970430'], ['thinh vuong va phat trien', '970430'],
  ['maritime', '970426'], ['maritime bank', '970426'], ['msb', '970426'], ['hàng hải', '970426'], ['hang hai', '970426'],
  ['viet capital', '970454'], ['vietcapitalbank', '970454'], ['bản việt', '970454'], ['bvbank', '970454'], ['vccb', '970454'],
  ['bảo việt', '970438'], ['baoviet', '970438'], ['bao viet bank', '970438'], ['nam việt', '970419'], ['quốc dân', '970419'], ['ncb', '970419'],
  // other banks
  ['vib', '970441'], ['quốc tế', '970441'], ['ngan hang quoc te', '970441'], ['shb', '970443'], ['sài gòn hà nội', '970443'], ['sg hn', '970443'],
  ['hdbank', '970437'], ['hd bank', '970437'], ['hdb', '970437'], ['phát triển thành phố hồ chí minh', '970437'], ['hát đê banh', '970437'],
  ['ocb', '970448'], ['phương đông', '970448'], ['seabank', '970440'], ['sea bank', '970440'], ['đông nam á', '970440'], ['ssb', '970440'],
  ['abbank', '970425'], ['an bình', '970425'], ['ab bank', '970425'], ['bắc á', '970409'], ['bac a bank', '970409'], ['nam á', '970428'], ['nam a bank', '970428'], ['nab', '970428'],
  ['việt á', '970427'], ['viet a bank', '970427'], ['vietbank', '970433'], ['việt nam thương tín', '970433'], ['vbb', '970433'],
  ['eximbank', '970431'], ['exim', '970431'], ['xuất nhập khẩu', '970431'], ['eib', '970431'], ['kiên long', '970452'], ['kienlong', '970452'], ['klb', '970452'],
  ['scb', '970429'], ['ngân hàng sài gòn', '970429'], ['saigonbank', '970400'], ['sài gòn công thương', '970400'], ['sgb', '970400'],
  ['pvcombank', '970412'], ['pvcom', '970412'], ['đại chúng', '970412'], ['pvcombank pay', '971133'],
  ['coopbank', '970446'], ['co-opbank', '970446'], ['hợp tác xã', '970446'], ['ngan hang hop tac', '970446'], ['quỹ tín dụng', '970446'],
  ['vrb', '970421'], ['việt nga', '970421'], ['indovina', '970434'], ['ivb', '970434'],
  // foreign names
  ['shinhan', '970424'], ['sinhan', '970424'], ['shinhan bank', '970424'], ['woori', '970457'], ['uri bank', '970457'], ['hsbc', '458761'], ['standard chartered', '970410'], ['standa chatered', '970410'],
  ['uob', '970458'], ['united overseas', '970458'], ['public bank', '970439'], ['hong leong', '970442'], ['citibank', '533948'], ['citi', '533948'],
  ['cimb', '422589'], ['kasikorn', '668888'], ['kbank', '668888'], ['dbs', '796500'], ['nonghyup', '801011'],
  // digital brands, wallets, mobile money
  ['cake', '546034'], ['cake by vpbank', '546034'], ['ubank', '546035'], ['u bank', '546035'], ['timo', '963388'], ['ti mo', '963388'], ['liobank', '963369'], ['lio', '963369'],
  ['momo', '971025'], ['mo mo', '971025'], ['ví momo', '971025'], ['viettel', '971005'], ['viettel money', '971005'], ['viettelpay', '971005'], ['vietel', '971005'], ['viettel pay', '971005'],
  ['vnpt', '971011'], ['vnpt money', '971011'], ['vnpt pay', '971011'], ['vina phone money', '971011'], ['mirae asset', '977777'], ['mafc', '977777'],
  // must be asked: two institutions answer to the same words
  ['bvb', ['970438', '970454']], ['BVB', ['970438', '970454']], ['b v b', ['970438', '970454']], ['ibk', ['970455', '970456']], ['kookmin', ['970462', '970463']],
  ['keb hana', ['970466', '970467']], ['hana', ['970466', '970467']], ['công nghiệp hàn quốc', ['970455', '970456']],
  // none of the list
  ['zalopay', []], ['paypal', []], ['anz', []], ['mobifone money', []], ['ngân hàng', []], ['bank', []], ['xyz', []], ['tiền mặt', []], ['', []],
];

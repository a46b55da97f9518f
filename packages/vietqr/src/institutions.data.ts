/**
 * The institutions, one a line, ascending by BIN. Columns: BIN | code | short name | legal name |
 * kind | flags | SWIFT | other codes | former names | other names | English name; what is empty at
 * the end is left out, and ; parts several codes or names. The flags say whether money arrives by
 * VietQR, whether the institution's own app scans, whether apps of others show the owner's name:
 * y yes, n no, - no list says. Whoever adds or changes a line makes `bins.data.ts` again:
 * `npx vitest run --project packages packages/vietqr/src/institutions.test.ts -u`.
 *
 * Source: State Bank letter 1589/NHNN-TT (2024-03-05), the vietqr.io list of 2025-26,
 * vietnam-qr-pay 1.5.1 (MIT), subiz/vietqr, vietqr.dart and the MoMo bank directory as found in
 * public code, compared 2026-11-22: 64 of 72 confirmed by three or more. Facts, no licence needed.
 */
export const institutionRows = `\
422589|CIMB|CIMB|Ngân hàng TNHH MTV CIMB Việt Nam|foreign-owned|yyy|CIBBVNVN
458761|HSBC|HSBC|Ngân hàng TNHH MTV HSBC (Việt Nam)|foreign-owned|yny|HSBCVNVX
533948|CITIBANK|Citibank|Ngân hàng Citibank, N.A. - Chi nhánh Hà Nội|foreign-branch|y--
546034|CAKE|CAKE|TMCP Việt Nam Thịnh Vượng - Ngân hàng số CAKE by VPBank|digital-bank|yyy
546035|Ubank|Ubank|TMCP Việt Nam Thịnh Vượng - Ngân hàng số Ubank by VPBank|digital-bank|yyy||UBANK
668888|KBank|KBank|Ngân hàng Đại chúng TNHH Kasikornbank|foreign-branch|yyy|KASIVNVX|KBANK
796500|DBS|DBSBank|DBS Bank Ltd - Chi nhánh Thành phố Hồ Chí Minh|foreign-branch|ynn|DBSSVNVX
801011|NHB HN|Nonghyup|Ngân hàng Nonghyup - Chi nhánh Hà Nội|foreign-branch|ynn||NONGHYUP
963369|LIOBANK|Liobank|Ngân hàng số Liobank - Ngân hàng TMCP Phương Đông|digital-bank|yyy
963388|TIMO|Timo|Ngân hàng số Timo by Ban Viet Bank (Timo by Ban Viet Bank)|digital-bank|yyn
970400|SGICB|SaigonBank|Ngân hàng TMCP Sài Gòn Công Thương|bank|yyy|SBITVNVX|SGB
970403|STB|Sacombank|Ngân hàng TMCP Sài Gòn Thương Tín|bank|yyy|SGTTVNVX|STP||Ngân hàng TMCP Sài Gòn Tài Lộc
970405|VBA|Agribank|Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam|bank|yyy|VBAAVNVX|AGRIBANK|||Agribank
970406|Vikki|Vikki Bank|Ngân hàng TNHH MTV Số Vikki|bank|yyy|EACBVNVX|VIKKI;DOB|DongA Bank;Ngân hàng TMCP Đông Á
970407|TCB|Techcombank|Ngân hàng TMCP Kỹ thương Việt Nam|bank|yyy|VTCBVNVX||||Techcombank
970408|GPB|GPBank|Ngân hàng Thương mại TNHH MTV Kỷ Nguyên Thịnh Vượng|bank|yny|GBNKVNVX|GPBANK|Ngân hàng Thương mại TNHH MTV Dầu Khí Toàn Cầu
970409|BAB|BacABank|Ngân hàng TMCP Bắc Á|bank|yyy|NASCVNVX
970410|SCVN|StandardChartered|Ngân hàng TNHH MTV Standard Chartered Bank Việt Nam|foreign-owned|yny|SCBLVNVX|SC
970412|PVCB|PVcomBank|Ngân hàng TMCP Đại Chúng Việt Nam|bank|yyy|WBVNVNVX|PVCOMBANK
970414|MBV|MBV|Ngân hàng TNHH MTV Việt Nam Hiện Đại|bank|yyy||Oceanbank|OceanBank;Ngân hàng Thương mại TNHH MTV Đại Dương
970415|ICB|VietinBank|Ngân hàng TMCP Công thương Việt Nam|bank|yyy|ICBVVNVX|CTG|||VietinBank (Industry and Trade)
970416|ACB|ACB|Ngân hàng TMCP Á Châu|bank|yyy|ASCBVNVX||||Asia Commercial Bank
970418|BIDV|BIDV|Ngân hàng TMCP Đầu tư và Phát triển Việt Nam|bank|yyy|BIDVVNVX|BID|||BIDV (Investment and Development)
970419|NCB|NCB|Ngân hàng TMCP Quốc Dân|bank|yyy|NVBAVNVX|NVB
970421|VRB|VRB|Ngân hàng Liên doanh Việt - Nga|joint-venture|yny|VRBAVNVX
970422|MB|MBBank|Ngân hàng TMCP Quân đội|bank|yyy|MSCBVNVX|MBB|||Military Bank
970423|TPB|TPBank|Ngân hàng TMCP Tiên Phong|bank|yyy|TPBVVNVX
970424|SHBVN|ShinhanBank|Ngân hàng TNHH MTV Shinhan Việt Nam|foreign-owned|yyy|SHBKVNVX|SVB
970425|ABB|ABBANK|Ngân hàng TMCP An Bình|bank|yyy|ABBKVNVX
970426|MSB|MSB|Ngân hàng TMCP Hàng Hải Việt Nam|bank|yyy|MCOBVNVX||Maritime Bank;Ngân hàng TMCP Hàng Hải
970427|VAB|VietABank|Ngân hàng TMCP Việt Á|bank|yyy|VNACVNVX
970428|NAB|NamABank|Ngân hàng TMCP Nam Á|bank|yyy|NAMAVNVX
970429|SCB|SCB|Ngân hàng TMCP Sài Gòn|bank|yyy|SACLVNVX
970430|PGB|PGBank|Ngân hàng TMCP Thịnh vượng và Phát triển|bank|yyy|PGBLVNVX||Ngân hàng TMCP Xăng dầu Petrolimex
970431|EIB|Eximbank|Ngân hàng TMCP Xuất Nhập khẩu Việt Nam|bank|yyy|EBVIVNVX
970432|VPB|VPBank|Ngân hàng TMCP Việt Nam Thịnh Vượng|bank|yyy|VPBKVNVX
970433|VIETBANK|VietBank|Ngân hàng TMCP Việt Nam Thương Tín|bank|yyy|VNTTVNVX|VBB
970434|IVB|IndovinaBank|Ngân hàng TNHH Indovina|joint-venture|yny|IABBVNVX
970436|VCB|Vietcombank|Ngân hàng TMCP Ngoại Thương Việt Nam|bank|yyy|BFTVVNVX||||Vietcombank (Foreign Trade)
970437|HDB|HDBank|Ngân hàng TMCP Phát triển Thành phố Hồ Chí Minh|bank|yyy|HDBCVNVX
970438|BVB|BaoVietBank|Ngân hàng TMCP Bảo Việt|bank|yyy|BVBVVNVX|BAOVIETBANK
970439|PBVN|PublicBank|Ngân hàng TNHH MTV Public Việt Nam|foreign-owned|yny|VIDPVNVX
970440|SEAB|SeABank|Ngân hàng TMCP Đông Nam Á|bank|yyy|SEAVVNVX|SSB
970441|VIB|VIB|Ngân hàng TMCP Quốc tế Việt Nam|bank|yyy|VNIBVNVX
970442|HLBVN|HongLeong|Ngân hàng TNHH MTV Hong Leong Việt Nam|foreign-owned|yny|HLBBVNVX|HLB
970443|SHB|SHB|Ngân hàng TMCP Sài Gòn - Hà Nội|bank|yyy|SHBAVNVX
970444|CBB|VCBNeo|Ngân hàng Thương mại TNHH MTV Ngoại thương Công nghệ số|bank|yny|GTBAVNVX|VNCB|CBBank;Ngân hàng Thương mại TNHH MTV Xây dựng Việt Nam
970446|COOPBANK|COOPBANK|Ngân hàng Hợp tác xã Việt Nam|cooperative-bank|yyy|||||Co-operative Bank of Vietnam
970448|OCB|OCB|Ngân hàng TMCP Phương Đông|bank|yyy|ORCOVNVX
970449|LPB|LPBank|Ngân hàng TMCP Lộc Phát Việt Nam|bank|yyy|LVBKVNVX||LienVietPostBank;Ngân hàng TMCP Bưu Điện Liên Việt
970452|KLB|KienLongBank|Ngân hàng TMCP Kiên Long|bank|yyy|KLBKVNVX
970454|VCCB|BVBank|Ngân hàng TMCP Bản Việt|bank|yyy|VCBCVNVX|BVB|VietCapitalBank
970455|IBK - HN|IBKHN|Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh Hà Nội|foreign-branch|ynn|IBKOVNVX|IBKHN
970456|IBK - HCM|IBKHCM|Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh TP. Hồ Chí Minh|foreign-branch|ynn|IBKOVNVX|IBKHCM
970457|WVN|Woori|Ngân hàng TNHH MTV Woori Việt Nam|foreign-owned|yyy|HVBKVNVX|WRB
970458|UOB|UnitedOverseas|Ngân hàng TNHH MTV UOB Việt Nam|foreign-owned|yny|UOVBVNVX||Ngân hàng United Overseas - Chi nhánh TP. Hồ Chí Minh
970459|CIMB|CIMBBank|Ngân hàng TNHH Một Thành Viên CIMB Việt Nam|foreign-owned|---|CIBBVNVN
970460|Vietcredit|Vietcredit|Công ty Tài chính cổ phần Xi Măng|finance-company|---
970462|KBHN|KookminHN|Ngân hàng Kookmin - Chi nhánh Hà Nội|foreign-branch|ynn|CZNBVN2X
970463|KBHCM|KookminHCM|Ngân hàng Kookmin - Chi nhánh Thành phố Hồ Chí Minh|foreign-branch|ynn|CZNBVNVX
970464|FCCOM|TNEXFinance|Công ty Tài chính TNHH MTV CỘNG ĐỒNG|finance-company|---
970465|SINOPAC|SINOPAC|Ngân hàng SINOPAC - Chi nhánh Tp. Hồ Chí Minh|foreign-branch|---|SINOVNVX
970466|KEBHANAHCM|KEBHanaHCM|Ngân hàng KEB Hana – Chi nhánh Thành phố Hồ Chí Minh|foreign-branch|y--|KOEXVN2X
970467|KEBHANAHN|KEBHANAHN|Ngân hàng KEB Hana – Chi nhánh Hà Nội|foreign-branch|y--|KOEXVNVX
970468|MAFC|MAFC|Công ty Tài chính TNHH MTV Mirae Asset (Việt Nam)|finance-company|---
970470|MCredit|MCredit|Công ty Tài chính TNHH MB SHINSEI|finance-company|---
971005|VTLMONEY|ViettelMoney|Tổng Công ty Dịch vụ số Viettel - Chi nhánh tập đoàn công nghiệp viễn thông Quân Đội|mobile-money|y--
971011|VNPTMONEY|VNPTMoney|VNPT Money|mobile-money|y--
971025|momo|MoMo|CTCP Dịch Vụ Di Động Trực Tuyến|wallet|yyy||MOMO
971133|PVDB|PVcomBank Pay|Ngân hàng TMCP Đại Chúng Việt Nam Ngân hàng số|digital-bank|yy-
977777|MAFC|MAFC|Công ty Tài chính TNHH MTV Mirae Asset (Việt Nam)|finance-company|y--
999888|VBSP|VBSP|Ngân hàng Chính sách Xã hội|policy-bank|y--|||||Vietnam Bank for Social Policies`;

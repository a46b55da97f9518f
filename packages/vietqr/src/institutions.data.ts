/**
 * The institutions of `bins.ts`, in the same order, one a line: code | short name | legal name |
 * kind and flags | SWIFT | other codes | former names | other names | English name. In names ~
 * stands for "Ngân hàng TMCP ", ^ for "Ngân hàng TNHH MTV ", % for "Ngân hàng Thương mại TNHH MTV
 * ",
 * * for "Ngân hàng "; a SWIFT of four letters goes on with VNVX; + among the codes is the short
 * name in capitals. The flags are receives, appScans, lookup: y yes, n no, - unknown. Source: State
 * Bank letter 1589/NHNN-TT (2024-03-05), the vietqr.io list of 2025-26, vietnam-qr-pay 1.5.1 (MIT),
 * subiz/vietqr, vietqr.dart and the MoMo bank directory as found in public code, compared
 * 2026-11-22: 64 of 72 confirmed by three or more. Facts, no licence needed.
 */
export const institutionLines = `\
CIMB|CIMB|^CIMB Việt Nam|fyyy|CIBBVNVN
HSBC|HSBC|^HSBC (Việt Nam)|fyny|HSBC
CITIBANK|Citibank|*Citibank, N.A. - Chi nhánh Hà Nội|ry--
CAKE|CAKE|TMCP Việt Nam Thịnh Vượng - *số CAKE by VPBank|dyyy
Ubank|Ubank|TMCP Việt Nam Thịnh Vượng - *số Ubank by VPBank|dyyy||+
KBank|KBank|*Đại chúng TNHH Kasikornbank|ryyy|KASI|+
DBS|DBSBank|DBS Bank Ltd - Chi nhánh Thành phố Hồ Chí Minh|rynn|DBSS
NHB HN|Nonghyup|*Nonghyup - Chi nhánh Hà Nội|rynn||+
LIOBANK|Liobank|*số Liobank - ~Phương Đông|dyyy
TIMO|Timo|*số Timo by Ban Viet Bank (Timo by Ban Viet Bank)|dyyn
SGICB|SaigonBank|~Sài Gòn Công Thương|byyy|SBIT|SGB
STB|Sacombank|~Sài Gòn Thương Tín|byyy|SGTT|STP||~Sài Gòn Tài Lộc
VBA|Agribank|*Nông nghiệp và Phát triển Nông thôn Việt Nam|byyy|VBAA|+|||Agribank
Vikki|Vikki Bank|^Số Vikki|byyy|EACB|VIKKI;DOB|DongA Bank;~Đông Á
TCB|Techcombank|~Kỹ thương Việt Nam|byyy|VTCB||||Techcombank
GPB|GPBank|*Thương mại TNHH MTV Kỷ Nguyên Thịnh Vượng|byny|GBNK|+|%Dầu Khí Toàn Cầu
BAB|BacABank|~Bắc Á|byyy|NASC
SCVN|StandardChartered|^Standard Chartered Bank Việt Nam|fyny|SCBL|SC
PVCB|PVcomBank|~Đại Chúng Việt Nam|byyy|WBVN|+
MBV|MBV|^Việt Nam Hiện Đại|byyy||Oceanbank|OceanBank;%Đại Dương
ICB|VietinBank|~Công thương Việt Nam|byyy|ICBV|CTG|||VietinBank (Industry and Trade)
ACB|ACB|~Á Châu|byyy|ASCB||||Asia Commercial Bank
BIDV|BIDV|~Đầu tư và Phát triển Việt Nam|byyy|BIDV|BID|||BIDV (Investment and Development)
NCB|NCB|~Quốc Dân|byyy|NVBA|NVB
VRB|VRB|*Liên doanh Việt - Nga|jyny|VRBA
MB|MBBank|~Quân đội|byyy|MSCB|MBB|||Military Bank
TPB|TPBank|~Tiên Phong|byyy|TPBV
SHBVN|ShinhanBank|^Shinhan Việt Nam|fyyy|SHBK|SVB
ABB|ABBANK|~An Bình|byyy|ABBK
MSB|MSB|~Hàng Hải Việt Nam|byyy|MCOB||Maritime Bank;~Hàng Hải
VAB|VietABank|~Việt Á|byyy|VNAC
NAB|NamABank|~Nam Á|byyy|NAMA
SCB|SCB|~Sài Gòn|byyy|SACL
PGB|PGBank|~Thịnh vượng và Phát triển|byyy|PGBL||~Xăng dầu Petrolimex
EIB|Eximbank|~Xuất Nhập khẩu Việt Nam|byyy|EBVI
VPB|VPBank|~Việt Nam Thịnh Vượng|byyy|VPBK
VIETBANK|VietBank|~Việt Nam Thương Tín|byyy|VNTT|VBB
IVB|IndovinaBank|*TNHH Indovina|jyny|IABB
VCB|Vietcombank|~Ngoại Thương Việt Nam|byyy|BFTV||||Vietcombank (Foreign Trade)
HDB|HDBank|~Phát triển Thành phố Hồ Chí Minh|byyy|HDBC
BVB|BaoVietBank|~Bảo Việt|byyy|BVBV|+
PBVN|PublicBank|^Public Việt Nam|fyny|VIDP
SEAB|SeABank|~Đông Nam Á|byyy|SEAV|SSB
VIB|VIB|~Quốc tế Việt Nam|byyy|VNIB
HLBVN|HongLeong|^Hong Leong Việt Nam|fyny|HLBB|HLB
SHB|SHB|~Sài Gòn - Hà Nội|byyy|SHBA
CBB|VCBNeo|*Thương mại TNHH MTV Ngoại thương Công nghệ số|byny|GTBA|VNCB|CBBank;%Xây dựng Việt Nam
COOPBANK|COOPBANK|*Hợp tác xã Việt Nam|cyyy|||||Co-operative Bank of Vietnam
OCB|OCB|~Phương Đông|byyy|ORCO
LPB|LPBank|~Lộc Phát Việt Nam|byyy|LVBK||LienVietPostBank;~Bưu Điện Liên Việt
KLB|KienLongBank|~Kiên Long|byyy|KLBK
VCCB|BVBank|~Bản Việt|byyy|VCBC|BVB|VietCapitalBank
IBK - HN|IBKHN|*Công nghiệp Hàn Quốc - Chi nhánh Hà Nội|rynn|IBKO|IBKHN
IBK - HCM|IBKHCM|*Công nghiệp Hàn Quốc - Chi nhánh TP. Hồ Chí Minh|rynn|IBKO|IBKHCM
WVN|Woori|^Woori Việt Nam|fyyy|HVBK|WRB
UOB|UnitedOverseas|^UOB Việt Nam|fyny|UOVB||*United Overseas - Chi nhánh TP. Hồ Chí Minh
CIMB|CIMBBank|*TNHH Một Thành Viên CIMB Việt Nam|f---|CIBBVNVN
Vietcredit|Vietcredit|Công ty Tài chính cổ phần Xi Măng|l---
KBHN|KookminHN|*Kookmin - Chi nhánh Hà Nội|rynn|CZNBVN2X
KBHCM|KookminHCM|*Kookmin - Chi nhánh Thành phố Hồ Chí Minh|rynn|CZNB
FCCOM|TNEXFinance|Công ty Tài chính TNHH MTV CỘNG ĐỒNG|l---
SINOPAC|SINOPAC|*SINOPAC - Chi nhánh Tp. Hồ Chí Minh|r---|SINO
KEBHANAHCM|KEBHanaHCM|*KEB Hana – Chi nhánh Thành phố Hồ Chí Minh|ry--|KOEXVN2X
KEBHANAHN|KEBHANAHN|*KEB Hana – Chi nhánh Hà Nội|ry--|KOEX
MAFC|MAFC|Công ty Tài chính TNHH MTV Mirae Asset (Việt Nam)|l---
MCredit|MCredit|Công ty Tài chính TNHH MB SHINSEI|l---
VTLMONEY|ViettelMoney|Tổng Công ty Dịch vụ số Viettel - Chi nhánh tập đoàn công nghiệp viễn thông Quân Đội|my--
VNPTMONEY|VNPTMoney|VNPT Money|my--
momo|MoMo|CTCP Dịch Vụ Di Động Trực Tuyến|wyyy||+
PVDB|PVcomBank Pay|~Đại Chúng Việt Nam *số|dyy-
MAFC|MAFC|Công ty Tài chính TNHH MTV Mirae Asset (Việt Nam)|ly--
VBSP|VBSP|*Chính sách Xã hội|py--|||||Vietnam Bank for Social Policies`;

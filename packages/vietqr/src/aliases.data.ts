/**
 * Names heard and written that no list has: old names, merged banks, initials of the long name.
 * BIN, then names without marks.
 */
export const aliasLines = `\
970405 nong nghiep,nnptnt,nn ptnt,vbard
999888 chinh sach,csxh,nhcsxh
970436 ngoai thuong,vietcom
970415 incombank
970418 mhb,dau tu
970422 quan doi
970449 lien viet,buu dien,postbank
970406 dong a
970414 dai duong
970444 xay dung,neo
970408 toan cau
970430 xang dau,petrolimex
970454 ban viet
970419 nam viet,navibank
970443 sg hn,habubank
970412 western bank,phuong tay
970446 hop tac xa,hop tac,quy tin dung
970426 hang hai,mekong bank
970403 phuong nam,southern bank
970429 tin nghia,de nhat
970424 shinhan
970457 uri
971025 momo
971005 viettel,viettel pay
971011 vnpt,vnpt pay,vinaphone money
977777 mirae asset`;

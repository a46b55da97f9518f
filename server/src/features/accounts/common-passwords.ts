import { dictionary } from '@zxcvbn-ts/language-common';
import { fold } from '@lensan/vietnamese';

/** 49,000 passwords of leaked lists, the most used first (zxcvbn-ts, MIT). */
const leaked: ReadonlySet<string> = new Set(dictionary['passwords-common'] as Iterable<string>);

const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** What people in Vietnam build passwords from, without marks and blanks. */
const words =
  listed(`matkhau khongbiet khongco khongcopass toilatoi anhyeuem emyeuanh yeuem yeuanh iloveyou yeuemnhieu
  yeunhau giadinh bome concon conyeu vochong vietnam vietnamvodich hanoi saigon danang hochiminh
  thanhcong maymanh hanhphuc phattai phatloc tailoc loclocloc chuyendoiso congngheso lensan
  lensandemo taikhoan dangnhap dienthoai facebook zalo google quenmatkhau thanhpho quehuong nongdan
  bongda conheo concho conmeo cafe mothaiba admin administrator password passw welcome`);

/** Syllables of the commonest names of families and people. */
const nameSyllables =
  listed(`nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly lo lu quang vang giang
  anh an bao binh chau chi chien cong cuong dai dat diem diep dinh dong duc dung duy gia giap ha hai
  hang hanh hao hien hiep hieu hoa hoai hong hue hung huong huy khanh khoa kien kieu kim lam lan lien
  linh loan loc long luan mai manh minh my nam nga ngan ngoc nguyet nhan nhi nhung nhu oanh phat
  phong phu phuc phuong quan que quoc quy quyen quynh sang son tai tam tan tham thang thanh thao the
  thi thien thinh thoa thom thu thuan thuong thuy tien tin toan trang tri trinh trung truong tu tuan
  tuyen tuyet uyen van vi viet vinh vuong xuan yen`);
const longestSyllable = 7;

/** Is the text nothing but syllables of names, at most four, and perhaps one letter more? */
function isName(text: string, syllables = 0): boolean {
  if (text.length <= 1) return syllables > 0;
  if (syllables === 4) return false;
  for (let length = Math.min(longestSyllable, text.length); length > 0; length--)
    if (nameSyllables.has(text.slice(0, length)) && isName(text.slice(length), syllables + 1))
      return true;
  return false;
}

/** Signs that stand for letters: `P@ssw0rd` is `password`. */
const stands: Readonly<Record<string, string>> = { '@': 'a', '0': 'o', '1': 'i', '3': 'e', $: 's' };

/**
 * Is this one of the passwords that are tried first? Marks, blanks and case do not count; nor do
 * figures and signs put before or behind a word that is tried first, as in `Vietnam@123` or
 * `minhthu2000` (ASVS 5.0, 6.2.4: at least 3,000 of the most used).
 * @example isCommonPassword('thanhcong') // true
 */
export function isCommonPassword(password: string): boolean {
  const plain = fold(password).replace(/\s/g, '');
  if (leaked.has(plain) || leaked.has(password.toLowerCase())) return true;
  const word = plain.replace(/^[^a-z]+|[^a-z]+$/g, '');
  const decoded = plain.replace(/[@013$]/g, (sign) => stands[sign] ?? sign);
  const cores = [word, decoded, decoded.replace(/[^a-z]+$/, '')].map((text) =>
    text.replace(/[^a-z]/g, ''),
  );
  // Where signs make up more than the word, they are what is to be guessed.
  return cores.some(
    (core) =>
      core.length >= Math.min(5, plain.length) &&
      core.length * 2 >= plain.length &&
      (words.has(core) || leaked.has(core) || isName(core)),
  );
}

import { asPlaced } from '@lensan/vietnamese/sentences.ts';
import type { ConsentPurpose } from './codes.ts';

export interface ConsentText {
  /** Stored with each answer. A changed word is a new version; old versions stay in this list. */
  readonly version: string;
  readonly purpose: ConsentPurpose;
  /**
   * The question, read aloud as it stands. `{name}` is the form of address with the name: "bác
   * Bình".
   */
  readonly question: string;
  /** Which data, for what, who sees it. */
  readonly points: readonly string[];
  /** What happens after "no", and that it can be taken back. */
  readonly ifNot: string;
}

/**
 * The five consents, asked one by one, each refusable alone, none ticked beforehand. Written for
 * Law 91/2025/QH15 (voluntary, informed of data, purpose, controller and rights; no default
 * consent); checked 22/11/2026.
 */
export const consentTexts: Readonly<Record<ConsentPurpose, ConsentText>> = {
  K1: {
    version: 'K1/2026-11-1',
    purpose: 'K1',
    question: '{name} có đồng ý cho người trong tổ đến nhà giúp bán hàng trên mạng không?',
    points: [
      'Tổ ghi tên, xóm, số điện thoại và những lần đến giúp.',
      'Chỉ người trong tổ và cán bộ xã phụ trách được xem.',
      'Ủy ban xã giữ các dòng ghi này.',
    ],
    ifNot:
      'Không đồng ý thì tổ không giữ số điện thoại và không đến nữa. Lúc nào cũng đổi lại được.',
  },
  K2: {
    version: 'K2/2026-11-1',
    purpose: 'K2',
    question: '{name} có đồng ý cho tính nhà mình vào số liệu của xã không?',
    points: [
      'Xã đếm nhà mình đã làm được những bước nào.',
      'Cán bộ xã xem được tên. Báo cáo gửi lên trên chỉ có con số.',
    ],
    ifNot: 'Không đồng ý thì vẫn được giúp như mọi nhà. Tên không nằm trong danh sách của xã.',
  },
  K3: {
    version: 'K3/2026-11-1',
    purpose: 'K3',
    question: '{name} có đồng ý đưa hàng nhà mình lên trang ai cũng xem được không?',
    points: [
      'Người mua thấy ảnh hàng, giá và tên gian hàng.',
      'Số điện thoại và địa chỉ chỉ hiện khi nhà mình chọn cho hiện.',
    ],
    ifNot: 'Không đồng ý thì trang hàng không mở. Đổi ý lúc nào, trang gỡ xuống lúc ấy.',
  },
  K4: {
    version: 'K4/2026-11-1',
    purpose: 'K4',
    question: '{name} có đồng ý làm mã nhận tiền cho nhà mình không?',
    points: [
      'Cần tên ngân hàng, số tài khoản và tên chủ tài khoản. Không hỏi mật khẩu, không hỏi mã OTP.',
      'Ai quét mã cũng thấy tên và số tài khoản nhận tiền.',
    ],
    ifNot: 'Không đồng ý thì không làm mã. Đổi ý thì mã cũ thôi dùng.',
  },
  K5: {
    version: 'K5/2026-11-1',
    purpose: 'K5',
    question: '{name} có đồng ý cho kể chuyện và đưa ảnh người nhà mình lên không?',
    points: [
      'Ảnh có mặt người và chuyện làm nghề của nhà mình.',
      'Dùng trên trang hàng và tin của xã.',
    ],
    ifNot: 'Không đồng ý thì chỉ đăng ảnh hàng, không có mặt người.',
  },
};

/** The question with the name in place. @example consentQuestion(consentTexts.K3, 'bác Bình') */
export const consentQuestion = (text: ConsentText, name: string): string =>
  text.question.replace('{name}', (_, at: number) => asPlaced(text.question.slice(0, at), name));

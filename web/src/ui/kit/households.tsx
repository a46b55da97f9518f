import {
  Advice,
  Button,
  Card,
  Empty,
  ErrorState,
  HouseholdRow,
  List,
  LowSpace,
  NextStepCard,
  Note,
  Offline,
  Path,
  StepBars,
  Terrace,
} from '../index.ts';
import { Part } from './part.tsx';

// What is shown of a household, and the sentences said to people.

export function Households() {
  return (
    <Part name="Hộ, việc tiếp theo, bậc">
      <List label="Hôm nay">
        <HouseholdRow
          href="/kit"
          name="Ông Tư"
          task="Thử mã nhận tiền"
          icon="qr"
          tone="clay"
          tag={{ tone: 'stop', word: 'trễ 2 ngày' }}
        />
        <HouseholdRow href="/kit" name="Bác Bình" task="Thêm 2 ảnh chuối sấy" icon="camera" />
        <HouseholdRow
          href="/kit"
          name="Bà Mận"
          task="Đến nhà lần đầu"
          icon="hand"
          tone="rice"
          tag={{ tone: 'wait', word: 'ưu tiên' }}
        />
      </List>
      <NextStepCard
        eyebrow="Việc tiếp theo"
        sentence="Chụp thêm 2 ảnh chuối sấy là đăng bán được."
        action={
          <Button kind="main" icon="camera">
            Chụp ngay
          </Button>
        }
      />
      <Terrace
        steps={[
          { state: 'done' },
          { state: 'done' },
          { state: 'done' },
          { state: 'done', note: '12/11' },
          { state: 'now', note: 'Đã có 2 ảnh, giá, chữ' },
          { state: 'later' },
          { state: 'later' },
        ]}
      />
      <Path
        steps={[
          { title: 'Lấy máy khác, quét mã', state: 'done' },
          { title: 'Tên hiện ra: TRAN VAN BINH', state: 'now', note: 'Đọc to từng chữ' },
          { title: 'Chuyển 1.000 đ (một nghìn đồng)', state: 'rest' },
        ]}
      />
      <StepBars at={3} of={7} name="Giá" />
    </Part>
  );
}

export function Notes() {
  return (
    <Part name="Lời nhắn">
      <Note>Thông tin: số tài khoản chỉ dùng để làm mã.</Note>
      <Note kind="should">Nên làm: ảnh hơi nhòe, chụp lại gần cửa sổ.</Note>
      <Note kind="stop">Dừng: tên không khớp. Đừng in mã này.</Note>
      <Note kind="done" actions={<Button size="small">Xem mã</Button>}>
        Xong: tiền thử đã về.
      </Note>
      <Advice
        items={[
          { kind: 'good', lead: 'Ảnh hơi tối – đã sửa.', text: 'Ảnh gốc vẫn giữ.' },
          { kind: 'warn', lead: 'Hơi nhòe góc phải.', text: 'Chụp lại gần cửa sổ thì đẹp hơn.' },
        ]}
      />
    </Part>
  );
}

export function Blanks() {
  return (
    <Part name="Trống · đang lấy · hỏng · hết chỗ">
      <Empty
        icon="home"
        title="Chưa có hộ nào hôm nay"
        help="Chọn một hộ gần nhà để bắt đầu."
        action={
          <Button kind="main" block={false}>
            Chọn một hộ
          </Button>
        }
      />
      <ErrorState code="k7-2041" onRetry={() => undefined} />
      <Offline onRetry={() => undefined} />
      <LowSpace
        mb={38}
        sentence="Gửi 6 ảnh trước, rồi chụp tiếp."
        action={
          <Button icon="up" block>
            Gửi 6 ảnh
          </Button>
        }
      />
      <Card kind="heavy">
        <p class="soft">Tên người nhận</p>
        <p class="name">TRAN VAN BINH</p>
        <p class="soft">Trần Văn Bình</p>
      </Card>
    </Part>
  );
}

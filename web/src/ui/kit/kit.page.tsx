import { createSignal, For, type JSX } from 'solid-js';
import { look, changeLook } from '../look.ts';
import { BeforeAfter, Thumbs } from '../before-after.tsx';
import { DoorCard } from '../door-card.tsx';
import { InstallHelp } from '../install-help.tsx';
import { LookChoices } from '../look-choices.tsx';
import { PinPad } from '../pin-pad.tsx';
import { QrFrame } from '../qr-frame.tsx';
import { ScoreRing, ScoreRow } from '../score.tsx';
import { ScriptBlock, TimeBar } from '../script-block.tsx';
import { Table } from '../table.tsx';
import { iconNames } from '../icon/names.ts';
import {
  Advice,
  Button,
  ButtonPair,
  Card,
  CheckCard,
  Chip,
  ChoiceCards,
  Empty,
  ErrorState,
  Field,
  HouseholdRow,
  Icon,
  List,
  ListItem,
  LowSpace,
  Matched,
  MoneyField,
  NextStepCard,
  Note,
  Offline,
  Page,
  Path,
  SavedLine,
  Search,
  Select,
  Sheet,
  StepBars,
  SyncBadge,
  TabBar,
  Tag,
  Terrace,
  TextArea,
  Tile,
} from '../index.ts';
import { drawnPicture, sampleCode } from './kit.samples.ts';

const Part = (props: { name: string; children: JSX.Element }) => (
  <section class="stack">
    <h2 class="eyebrow">{props.name}</h2>
    {props.children}
  </section>
);

/** Every part of the kit in every state. Opens only in development and in the tests. */
export default function KitPage() {
  const [pack, setPack] = createSignal<'bag' | 'jar' | 'fresh'>('bag');
  const [extra, setExtra] = createSignal<'none' | 'sugar'>('none');
  const [price, setPrice] = createSignal<number | undefined>(65_000);
  const [query, setQuery] = createSignal('nong ngh');
  const [pin, setPin] = createSignal('12');
  const [done, setDone] = createSignal(true);
  const [sheet, setSheet] = createSignal(false);
  return (
    <Page
      title="Bộ phận"
      back="/"
      dock={
        <>
          <Button kind="main" iconAfter="next">
            Tiếp tục
          </Button>
          <ButtonPair>
            <Button size="small" icon="redo">
              Chụp lại
            </Button>
            <Button size="small">Dùng ảnh gốc</Button>
          </ButtonPair>
          <SavedLine state={{ kind: 'saved' }} />
        </>
      }
      tabs={
        <TabBar
          tabs={[
            { href: '/kit', icon: 'calendar', word: 'Hôm nay' },
            { href: '/ho', icon: 'home', word: 'Các hộ' },
            { href: '/hoc', icon: 'book', word: 'Bài học' },
            { href: '/toi', icon: 'user', word: 'Tôi' },
          ]}
        />
      }
    >
      <Part name="Chế độ">
        <div class="row wrap">
          <Chip
            pressed={look().size === 'large'}
            onClick={() => void changeLook({ size: look().size === 'large' ? 'normal' : 'large' })}
          >
            Chữ lớn
          </Chip>
          <Chip
            pressed={look().theme === 'sun'}
            onClick={() => void changeLook({ theme: look().theme === 'sun' ? 'light' : 'sun' })}
          >
            Ngoài nắng
          </Chip>
        </div>
      </Part>
      <Part name="Nút">
        <Button kind="main" icon="check">
          Dùng ảnh này
        </Button>
        <div class="row wrap">
          <Button>Chụp lại</Button>
          <Button kind="danger">Dừng lại</Button>
          <Button kind="stop" icon="stop">
            Tên khác, dừng lại
          </Button>
          <Button kind="quiet" size="small" icon="shuffle">
            Câu khác
          </Button>
        </div>
        <Button kind="main" busy icon="up">
          Đang gửi 1/3
        </Button>
        <Button block disabledReason="Cần sóng để gửi thử">
          Gửi thử
        </Button>
        <Button kind="main" size="big" icon="up">
          Giúp một hộ lên sàn
        </Button>
      </Part>
      <Part name="Trạng thái gửi">
        <div class="row wrap">
          <For
            each={
              [
                { kind: 'saved' },
                { kind: 'waiting', count: 3 },
                { kind: 'sending', sent: 1, total: 3 },
                { kind: 'sent', time: '08:05' },
                { kind: 'look', count: 1 },
                { kind: 'offline' },
              ] as const
            }
          >
            {(state) => <SyncBadge state={state} />}
          </For>
        </div>
      </Part>
      <Part name="Ô điền">
        <Field
          label="Tên hàng"
          value="Chuối tây sấy dẻo"
          onInput={() => undefined}
          help="Tên bà con vẫn gọi."
        />
        <Field
          label="Số điện thoại"
          type="tel"
          keys="tel"
          value="0900 000"
          onInput={() => undefined}
          error="Số này thiếu 3 chữ số. Nhìn lại trên máy của bác."
        />
        <TextArea
          label="Lời kể"
          value="Nhà trồng chuối tây trong vườn, tự sấy, tự đóng túi."
          onInput={() => undefined}
        />
        <Select
          label="Thôn"
          value="b"
          onChange={() => undefined}
          options={[
            { value: 'a', word: 'Thôn Đông' },
            { value: 'b', word: 'Xóm Bến' },
          ]}
        />
        <Search label="Tìm ngân hàng" value={query()} onInput={setQuery} />
        <List>
          <ListItem
            href="/kit"
            calm
            title="Agribank"
            under={<Matched text="Ngân hàng Nông nghiệp và Phát triển Nông thôn" query={query()} />}
            tile={<Tile letters="AG" tone="paper" />}
          />
        </List>
        <MoneyField label="Giá một túi" value={price()} onChange={setPrice} />
        <MoneyField label="Giá một hũ" value={120} onChange={() => undefined} brief />
      </Part>
      <Part name="Thẻ chọn">
        <ChoiceCards
          label="Bác bán gói thế nào?"
          showLabel
          columns="three"
          value={pack()}
          onChoose={setPack}
          choices={[
            { value: 'bag', word: 'Túi', icon: 'bag' },
            { value: 'jar', word: 'Hũ', icon: 'jar' },
            { value: 'fresh', word: 'Tươi', icon: 'fresh' },
          ]}
        />
        <ChoiceCards
          label="Khổ giấy"
          columns="three"
          flat
          value={pack()}
          onChoose={setPack}
          choices={[
            { value: 'bag', word: 'A6', under: 'để bàn' },
            { value: 'jar', word: 'A5', under: 'treo tường' },
            { value: 'fresh', word: '6 cm', under: 'nhãn dán' },
          ]}
        />
        <ChoiceCards
          label="Có cho thêm gì không?"
          columns="one"
          value={extra()}
          onChoose={setExtra}
          choices={[
            { value: 'none', word: 'Không thêm gì', icon: 'leaf' },
            { value: 'sugar', word: 'Có thêm đường', icon: 'plus' },
          ]}
        />
        <ChoiceCards
          label="Nhà bác bán gì?"
          value={extra()}
          onChoose={setExtra}
          choices={[
            { value: 'none', word: 'Đồ sấy, mứt', picture: drawnPicture },
            { value: 'sugar', word: 'Hàng khác', icon: 'search' },
          ]}
        />
        <ChoiceCards
          label="Chọn số tài khoản"
          columns="one"
          value={extra()}
          onChoose={setExtra}
          choices={[
            { value: 'none', word: 'Lan ghi · 16:20, 20/11' },
            { value: 'sugar', word: 'Minh ghi · 09:05, 21/11' },
          ]}
          face={(choice) => (
            <>
              <span class="big">
                0000 0000 0<mark>{choice.value === 'none' ? '04' : '40'}</mark>56
              </span>
              <span class="under">{choice.word}</span>
            </>
          )}
        />
        <CheckCard
          word="Đã mở tài khoản bán"
          under="Shopee hoặc Facebook"
          checked={done()}
          onChange={setDone}
        />
        <div class="choices">
          <DoorCard href="/kit" icon="qr">
            Mã nhận tiền
          </DoorCard>
          <DoorCard href="/kit" icon="box">
            Đơn hàng
          </DoorCard>
        </div>
        <div class="row wrap">
          <Tag tone="ok" icon="check">
            sẵn sàng
          </Tag>
          <Tag tone="wait" icon="clock">
            chờ
          </Tag>
          <Tag tone="stop" icon="alert">
            trễ 2 ngày
          </Tag>
          <Tag tone="info">Facebook</Tag>
          <Tag>17 giây</Tag>
        </div>
        <div class="row wrap">
          <Chip icon="edit">Sửa</Chip>
          <Chip pressed>Ảnh không phải của hộ</Chip>
          <Chip pressed={false}>Khác</Chip>
        </div>
      </Part>
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
            { done: true },
            { done: true },
            { done: false },
            { done: true, note: '12/11' },
            { done: false, note: 'Đã có 2 ảnh, giá, chữ' },
            { done: false },
            { done: false },
          ]}
        />
        <Path
          steps={[
            { title: 'Lấy máy khác, quét mã', state: 'done' },
            { title: 'Tên hiện ra: TRAN VAN BINH', state: 'now', note: 'Bác đọc to từng chữ' },
            { title: 'Chuyển 1.000 đ (một nghìn đồng)', state: 'rest' },
          ]}
        />
        <StepBars at={3} of={7} name="Giá" />
      </Part>
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
      <Part name="Điểm, ảnh, mã, lời live">
        <ScoreRing
          score={86}
          title="Chuối tây sấy dẻo Yên Hòa – túi 250 g"
          under="3 kênh đăng được ngay."
        />
        <List>
          <ScoreRow
            channel="Shopee"
            score={78}
            under="Thiếu một giấy"
            action={<Button size="small">Gắn giấy</Button>}
          />
          <ScoreRow channel="Zalo" score={96} under="Khách nhắn bác" />
        </List>
        <BeforeAfter before={drawnPicture} after={drawnPicture} alt="Chuối tây sấy dẻo" />
        <Thumbs
          pictures={[
            { id: '1', src: drawnPicture, alt: 'Ảnh 1, đạt', good: true },
            { id: '2', src: drawnPicture, alt: 'Ảnh 2' },
          ]}
          current="2"
          onChoose={() => undefined}
          wanted={['Cận cảnh', 'Người làm']}
        />
        <QrFrame code={sampleCode} ownerName="TRAN VAN BINH" />
        <TimeBar blocks={[{ seconds: 17, isCue: true }, { seconds: 6 }, { seconds: 8 }]} at={1} />
        <ScriptBlock
          name="2. Gốc gác"
          seconds={6}
          isOn
          text={
            <>
              Chuối này nhà mình trồng rồi tự sấy, ở <u>xã Yên Mô, Ninh Bình</u>.
            </>
          }
          cue="Giơ túi lên – 2 giây"
          source="nơi làm, người làm"
          actions={
            <>
              <Chip icon="shuffle">Câu khác</Chip>
              <Chip icon="edit">Sửa</Chip>
            </>
          }
        />
      </Part>
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
      <Part name="Bảng, PIN, tờ phủ">
        <Table
          caption="Theo thôn"
          rows={[
            { village: 'Thôn Đông', met: 91, heat: 3 as const },
            { village: 'Xóm Bãi', met: 48, heat: 0 as const },
          ]}
          columns={[
            { head: 'Thôn', cell: (row) => row.village },
            { head: 'Đã gặp', cell: (row) => `${row.met} %`, heat: (row) => row.heat },
          ]}
        />
        <PinPad label="Mã PIN" length={6} value={pin()} onInput={setPin} />
        <Button onClick={() => setSheet(true)}>Mở tờ phủ</Button>
        <Sheet
          open={sheet()}
          title="Câu này không nên đăng"
          onClose={() => setSheet(false)}
          actions={<Button kind="main">Dùng câu này</Button>}
        >
          <p class="quote">
            Cá chạch kho <mark>bổ thận, chữa đau lưng</mark>, người già nên ăn.
          </p>
        </Sheet>
      </Part>
      <Part name="Cỡ chữ, màu, cài ra màn hình">
        <LookChoices />
        <InstallHelp />
      </Part>
      <Part name="Hình">
        <ul class="row wrap">
          <For each={iconNames}>
            {(name) => (
              <li class="row xs">
                <Icon name={name} />
                {name}
              </li>
            )}
          </For>
        </ul>
      </Part>
    </Page>
  );
}

import { createSignal, For } from 'solid-js';
import { InstallHelp } from '../install-help.tsx';
import { LookChoices } from '../look-choices.tsx';
import { changeLook, look } from '../look.ts';
import {
  Button,
  Chip,
  Field,
  List,
  ListItem,
  Matched,
  MoneyField,
  Search,
  Select,
  SyncBadge,
  TextArea,
  Tile,
} from '../index.ts';
import { Part } from './part.tsx';

// What a thumb presses and fills in.

export function Modes() {
  return (
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
  );
}

export function Buttons() {
  return (
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
  );
}

export function SyncStates() {
  return (
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
  );
}

export function Fields() {
  const [price, setPrice] = createSignal<number | undefined>(65_000);
  const [query, setQuery] = createSignal('nong ngh');
  return (
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
  );
}

export function Looks() {
  return (
    <Part name="Cỡ chữ, màu, cài ra màn hình">
      <LookChoices />
      <InstallHelp />
    </Part>
  );
}

import { createSignal, For } from 'solid-js';
import { PinPad } from '../pin-pad.tsx';
import { Table } from '../table.tsx';
import { iconNames } from '../icon/names.ts';
import { Button, Icon, Sheet } from '../index.ts';
import { Part } from './part.tsx';

// Tables, keys and sheets; every icon.

export function Desk() {
  const [pin, setPin] = createSignal('12');
  const [sheet, setSheet] = createSignal(false);
  return (
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
  );
}

export function Icons() {
  return (
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
  );
}

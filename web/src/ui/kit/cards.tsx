import { createSignal } from 'solid-js';
import { DoorCard } from '../door-card.tsx';
import { CheckCard, Chip, ChoiceCards, Tag } from '../index.ts';
import { drawnPicture } from './kit.samples.ts';
import { Part } from './part.tsx';

// What is chosen from, and the small signs beside it.

export function Choices() {
  const [pack, setPack] = createSignal<'bag' | 'jar' | 'fresh'>('bag');
  const [extra, setExtra] = createSignal<'none' | 'sugar'>('none');
  const [done, setDone] = createSignal(true);
  return (
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
  );
}

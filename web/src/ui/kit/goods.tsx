import { BeforeAfter, Thumbs } from '../before-after.tsx';
import { QrFrame } from '../qr-frame.tsx';
import { ScoreRing, ScoreRow } from '../score.tsx';
import { ScriptBlock, TimeBar } from '../script-block.tsx';
import { Button, Chip, List } from '../index.ts';
import { drawnPicture, sampleCode } from './kit.samples.ts';
import { Part } from './part.tsx';

// What is shown of goods: score, pictures, code and script.

export function Goods() {
  return (
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
  );
}

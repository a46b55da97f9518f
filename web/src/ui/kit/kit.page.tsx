import { Button, ButtonPair, Page, SavedLine, TabBar } from '../index.ts';
import { Choices } from './cards.tsx';
import { Buttons, Fields, Looks, Modes, SyncStates } from './controls.tsx';
import { Desk, Icons } from './desk.tsx';
import { Goods } from './goods.tsx';
import { Blanks, Households, Notes } from './households.tsx';

/** Every part of the kit in every state. Opens only in development and in the tests. */
export default function KitPage() {
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
      <Modes />
      <Buttons />
      <SyncStates />
      <Fields />
      <Choices />
      <Households />
      <Notes />
      <Goods />
      <Blanks />
      <Desk />
      <Looks />
      <Icons />
    </Page>
  );
}

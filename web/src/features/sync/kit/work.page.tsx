import { createSignal, Show } from 'solid-js';
import { households, LowSpaceError } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, LowSpace, Page } from '../../../ui/index.ts';
import { anyPhoto, anyVisit } from './work.data.ts';

/** Told each time the product would say "đã lưu trong máy". Put there by a test. */
type Told = (id: string) => void;

/**
 * Only in the build with the kit: records visits and photos as fast as the phone stores them, for
 * tests that pull the plug.
 */
export default function WorkPage() {
  const [kept, setKept] = createSignal(0);
  const [mbLeft, setMbLeft] = createSignal<number>();
  const tell = (id: string) => {
    setKept((count) => count + 1);
    (window as { told?: Told }).told?.(id);
  };
  const first = () => households()[0]?.household.id;

  const visit = async (householdId: string) => {
    const id = await anyVisit(householdId);
    tell(id);
  };
  const visits = async (householdId: string) => {
    for (;;) await visit(householdId);
  };
  const photo = async (householdId: string, kilobytes: number) => {
    try {
      tell(await anyPhoto(householdId, kilobytes));
    } catch (error) {
      if (!(error instanceof LowSpaceError)) throw error;
      setMbLeft(error.mbLeft);
    }
  };
  return (
    <Page
      title="Kho của máy"
      silent
      dock={
        <Show when={first()}>
          {(id) => (
            <>
              <Button kind="main" onClick={() => void visits(id())}>
                Ghi thăm liên tục
              </Button>
              <Button block onClick={() => void visit(id())}>
                Ghi một buổi
              </Button>
              <Button block onClick={() => void photo(id(), 700)}>
                Thêm một ảnh
              </Button>
            </>
          )}
        </Show>
      }
    >
      <output>{kept()}</output>
      <Show when={mbLeft() !== undefined}>
        <LowSpace
          mb={mbLeft() ?? 0}
          sentence={t('sync.phone.spaceLow')}
          action={<Button href="/cho-gui">{t('sync.title')}</Button>}
        />
      </Show>
    </Page>
  );
}

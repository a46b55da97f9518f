import { createSignal, Show } from 'solid-js';
import { households, LowSpaceError, newId, record } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, LowSpace, Page } from '../../../ui/index.ts';

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
    const id = newId();
    await record(
      'visit.record',
      {
        id,
        householdId,
        visitedOn: '2026-11-25',
        result: 'met',
        tasks: ['met'],
        skills: [],
        refusalReason: null,
        note: '',
        nextOn: null,
        placeCell: null,
      },
      { householdId },
    );
    tell(id);
  };
  const visits = async (householdId: string) => {
    for (;;) await visit(householdId);
  };
  /** A drawn picture of about `kilobytes`, heavy by noise behind its end. */
  const photo = async (householdId: string, kilobytes: number) => {
    const canvas = new OffscreenCanvas(64, 48);
    canvas.getContext('2d')?.fillRect(0, 0, 20, 20);
    const noise = new Uint8Array(kilobytes * 1024);
    for (let at = 0; at < noise.length; at += 65_536)
      crypto.getRandomValues(noise.subarray(at, at + 65_536));
    const blob = new Blob([await canvas.convertToBlob({ type: 'image/jpeg' }), noise], {
      type: 'image/jpeg',
    });
    const sha256 = Array.from(
      new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())),
      (byte) => byte.toString(16).padStart(2, '0'),
    ).join('');
    const id = newId();
    try {
      await record(
        'photo.add',
        {
          id,
          householdId,
          shot: 'whole',
          sha256,
          byteLength: blob.size,
          widthPx: 64,
          heightPx: 48,
        },
        { householdId, blobs: [{ sha: sha256, blob, photoId: id, onlyWifi: true }] },
      );
      tell(id);
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

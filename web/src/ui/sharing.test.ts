import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveFiles, shareFiles } from './files.ts';
import { copyText, shareText } from './sharing.ts';

/** A phone with these of the browser's parts, and no others. */
function phoneWith(parts: {
  clipboard?: { writeText: (text: string) => Promise<void> };
  share?: (content: ShareData) => Promise<void>;
  canShare?: () => boolean;
}) {
  vi.stubGlobal('navigator', parts);
}
const refusing = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
const closing = () => Promise.reject(new DOMException('closed', 'AbortError'));
const files = [new File(['a'], 'chuoi-1.jpg'), new File(['b'], 'chuoi-2.jpg')];

/** Copies by hand: what was selected when the browser was asked to copy. */
function copyingByHand(done: boolean): string[] {
  const copied: string[] = [];
  document.execCommand = () => {
    copied.push((document.activeElement as HTMLTextAreaElement | null)?.value ?? '');
    const field = document.querySelector<HTMLTextAreaElement>('textarea.sr');
    copied.splice(0, copied.length, field?.value ?? '');
    return done;
  };
  return copied;
}
/** The names of what was put into the downloads. */
function saving(): string[] {
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
  return saved;
}
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a text for the clipboard', () => {
  it('goes through the browser’s own clipboard', async () => {
    const copied: string[] = [];
    phoneWith({ clipboard: { writeText: async (text) => void copied.push(text) } });
    expect([await copyText('Chuối sấy'), copied]).toEqual([true, ['Chuối sấy']]);
  });
  it('is copied by hand where the browser refuses or has none, and leaves nothing behind', async () => {
    const copied = copyingByHand(true);
    phoneWith({ clipboard: { writeText: refusing } });
    expect([await copyText('một'), [...copied]]).toEqual([true, ['một']]);
    phoneWith({});
    expect([await copyText('hai'), [...copied]]).toEqual([true, ['hai']]);
    expect(document.querySelector('textarea')).toBeNull();
  });
  it('says when it could not be copied at all', async () => {
    copyingByHand(false);
    phoneWith({});
    expect(await copyText('ba')).toBe(false);
  });
});

describe('a text for another app', () => {
  it('goes through the phone’s own sharing', async () => {
    const shared: ShareData[] = [];
    phoneWith({ share: async (content) => void shared.push(content) });
    expect(await shareText('Chuối', 'Chuối sấy 65.000 đ')).toBe('shared');
    expect(shared).toEqual([{ title: 'Chuối', text: 'Chuối sấy 65.000 đ' }]);
  });
  it('is copied where the phone cannot share or the sheet was closed', async () => {
    const copied = copyingByHand(true);
    phoneWith({});
    expect(await shareText('Chuối', 'một')).toBe('copied');
    phoneWith({ share: closing });
    expect([await shareText('Chuối', 'hai'), copied]).toEqual(['copied', ['hai']]);
  });
});

describe('pictures for another app', () => {
  it('go through the phone’s own sharing, all together', async () => {
    const shared: (readonly File[] | undefined)[] = [];
    phoneWith({ canShare: () => true, share: async (content) => void shared.push(content.files) });
    expect(await shareFiles('Chuối', files)).toBe('shared');
    expect(shared).toEqual([files]);
  });
  it('a closed sheet is a decision: nothing is saved', async () => {
    const saved = saving();
    phoneWith({ canShare: () => true, share: closing });
    expect([await shareFiles('Chuối', files), saved]).toEqual(['cancelled', []]);
  });
  it('are saved where the phone cannot share or fails', async () => {
    const saved = saving();
    phoneWith({ canShare: () => true, share: refusing });
    expect(await shareFiles('Chuối', files)).toBe('saved');
    phoneWith({ canShare: () => false, share: refusing });
    expect(await shareFiles('Chuối', [files[0]!])).toBe('saved');
    phoneWith({});
    expect(await shareFiles('Chuối', [files[1]!])).toBe('saved');
    expect(saved).toEqual(['chuoi-1.jpg', 'chuoi-2.jpg', 'chuoi-1.jpg', 'chuoi-2.jpg']);
  });
  it('are let go of once the browser has read them', () => {
    saving();
    vi.useFakeTimers();
    const forget = vi.spyOn(URL, 'revokeObjectURL');
    saveFiles(files);
    vi.advanceTimersByTime(59_000);
    expect(forget).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(forget).toHaveBeenCalledTimes(2);
  });
});

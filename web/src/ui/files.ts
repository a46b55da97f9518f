/**
 * Hands pictures to another app through the phone's own sharing; saves them where there is none.
 */
export async function shareFiles(
  title: string,
  files: readonly File[],
): Promise<'shared' | 'saved' | 'cancelled'> {
  const content = { title, files: [...files] };
  if (typeof navigator.canShare === 'function' && navigator.canShare(content)) {
    // Closing the sheet of apps is a decision, not a failure.
    return navigator.share(content).then(
      () => 'shared' as const,
      (error: unknown) => {
        if (error instanceof DOMException && error.name === 'AbortError')
          return 'cancelled' as const;
        saveFiles(files);
        return 'saved' as const;
      },
    );
  }
  saveFiles(files);
  return 'saved';
}

/** Puts files into the phone's downloads. */
export function saveFiles(files: readonly File[]): void {
  for (const file of files) {
    const url = URL.createObjectURL(file);
    const link = Object.assign(document.createElement('a'), { href: url, download: file.name });
    link.click();
    // The browser reads it after this turn; a minute is more than any phone takes to begin.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}

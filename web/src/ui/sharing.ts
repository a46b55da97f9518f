/**
 * Puts a text on the clipboard; false when the browser refuses (old WebView, page not in front).
 */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard === undefined) return copyByField(text);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => copyByField(text),
  );
}

/**
 * The way of browsers without a clipboard interface, also the WebView inside Zalo: select a hidden
 * field and copy.
 */
function copyByField(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'sr';
  field.readOnly = true;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}

/**
 * Hands a text to Zalo, Facebook … through the phone's own sharing; copies it where there is none.
 */
export async function shareText(title: string, text: string): Promise<'shared' | 'copied'> {
  if (navigator.share !== undefined) {
    // Closed or refused: the text is copied instead.
    const shared = await navigator.share({ title, text }).then(
      () => true,
      () => false,
    );
    if (shared) return 'shared';
  }
  await copyText(text);
  return 'copied';
}

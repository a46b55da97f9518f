/** No types in lib.dom; Chrome and WebViews on Android have it, others do not say. */
type Line = { readonly type?: string };

/** True on Wi-Fi or cable, false on mobile data; null where the browser does not say. */
export function isOnWifi(): boolean | null {
  const { type } = (navigator as { connection?: Line }).connection ?? {};
  return type === undefined || type === 'unknown' ? null : type === 'wifi' || type === 'ethernet';
}

import { ask, CallError } from '../api/client.ts';
import { withLock } from './loop.ts';
import type { Phone } from './phone.ts';
import { dropSentPhotos } from './photo-shelf.ts';
import { readMeta } from './store.ts';
import { sendPhotos, type UploadEnd } from './upload.ts';
import { isOnWifi } from './wifi.ts';

/**
 * Photos of a phone, in the page and in the service worker alike. `anyLine`: the person said to
 * send now, whatever it costs.
 */
export function sendPhotosNow(
  phone: Phone,
  options: { readonly anyLine?: boolean; readonly isPatient?: boolean } = {},
): Promise<UploadEnd | null> {
  return withLock(
    phone,
    'photos',
    async () => {
      const end = await sendPhotos({
        phone,
        ticks: () => performance.now(),
        // A store that was closed meanwhile belongs to somebody who handed the phone on: nothing
        // more leaves in another name.
        ask: (path, init) =>
          phone.database.isOpen() ? ask(path, init) : Promise.reject(new CallError('offline', 0)),
        mayUseMobileData: async () =>
          (options.anyLine ?? false) ||
          !((await readMeta(phone.database, 'onlyWifi')) ?? false) ||
          isOnWifi() === true,
      });
      await dropSentPhotos(phone.database);
      return end;
    },
    options.isPatient,
  );
}

import { carry, pull, push, registerDevice } from '@lensan/contract';
import { call } from '../api/client.ts';
import type { Server } from './phone.ts';

/** The server over HTTP, in the page and in the service worker alike. */
export const httpServer: Server = {
  register: (known) => call(registerDevice, { body: { known } }),
  push: (body) => call(push, { body }, { pack: true }),
  pull: (body) => call(pull, { body }),
  carry: (body) => call(carry, { body }),
};

import { CallError } from '../api/client.ts';
import type { Server } from './phone.ts';

/** Shapes of what travels, fetched when something does. Not there = no signal. */
const wire = () =>
  import('./server.ts').then(
    ({ httpServer }) => httpServer,
    () => {
      throw new CallError('offline', 0);
    },
  );

/** The server over HTTP for the page: its part of the app comes with the first request. */
export const laterServer: Server = {
  register: async (known) => (await wire()).register(known),
  push: async (body) => (await wire()).push(body),
  pull: async (body) => (await wire()).pull(body),
  carry: async (file) => (await wire()).carry(file),
};

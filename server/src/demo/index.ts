import type { Reader } from '../database/client.ts';
import { findAccountByPhone } from '../features/accounts/accounts.repository.ts';
import type { JobHandlers } from '../platform/jobs.ts';
import type { OperationRunner } from '../operations/runner.ts';
import type { Services } from '../services.ts';
import { demoAccounts as people, demoPassword } from './demo-people.ts';
import { demoHousehold } from './demo-card.ts';
import { loadDemo, type DemoCounts } from './load-demo.ts';

/** A way to try the product; the people are invented. */
export interface DemoAccount {
  readonly who: string;
  readonly phone: string;
  readonly password: string;
}

export const demoAccounts: readonly DemoAccount[] = people.map(({ name, word, phone }) => ({
  who: `${name} (${word})`,
  phone,
  password: demoPassword,
}));

/** The household of the tour: its card, as the address in the card's QR code, and its PIN. */
export const demoCard = (publicUrl: string) => ({
  who: `${demoHousehold.headName} (hộ, mở bằng thẻ)`,
  address: `${publicUrl}/the#${demoHousehold.card}`,
  pin: demoHousehold.pin,
});

/** True when the demo commune was loaded into this database. */
export const isDemo = async (read: Reader): Promise<boolean> =>
  (await findAccountByPhone(read, people[0].phone)) !== null;

/**
 * What the demo needs of the assembled product. Handed in by the command, so that this folder
 * imports no wiring.
 */
export interface DemoWiring {
  readonly runnerFor: (services: Services) => OperationRunner;
  readonly jobsFor: (services: Services) => JobHandlers;
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * Loads the demo commune into an empty database: 3,000 households, the same every time, their story
 * ending today. The setting `DEMO_HOUSEHOLDS` makes it smaller.
 */
export const seedDemo = (services: Services, wiring: DemoWiring): Promise<DemoCounts> =>
  loadDemo(services, {
    ...wiring,
    picturesDir: services.config.demoPicturesDir,
    households: services.config.demoHouseholds,
    seed: 10_210,
  });

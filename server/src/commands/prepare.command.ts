import { createFirstInvitation } from '../features/accounts/invitations/create.usecases.ts';
import { demoAccounts, demoCard, isDemo, seedDemo } from '../demo/index.ts';
import { operationRunner } from '../app.ts';
import { readConfig } from '../config.ts';
import { photoJobs } from '../features/photos/photos.jobs.ts';
import { makePhotoWorker } from '../features/photos/photo-worker.ts';
import { openServices } from '../open-services.ts';
import type { Services } from '../services.ts';
import type { Command } from './index.ts';

/**
 * Migrates, and makes the first sign-in possible: an empty database gets the demo commune, or with
 * `DEMO=no` an invitation for the first official, until that is used. Prints what to sign in with;
 * a filled database is left alone.
 */
export const prepareCommand: Command = {
  sentence:
    'Migrate and make the first sign-in possible (demo commune, or invitation for the first official)',
  async run() {
    const services = await openServices(readConfig());
    try {
      process.stdout.write(await prepare(services));
    } finally {
      await services.database.close();
    }
  },
};

export async function prepare(services: Services): Promise<string> {
  const { config, database } = services;
  const code = await createFirstInvitation(services);
  if (code !== null && config.demo) {
    process.stdout.write('Loading the demo commune …\n');
    const worker = makePhotoWorker();
    try {
      await seedDemo(services, {
        runnerFor: operationRunner,
        jobsFor: (story) => photoJobs(story, worker),
        onProgress: (done, of) =>
          process.stdout.write(done % 6 === 0 ? `  ${done} of ${of} villages\n` : ''),
      });
    } finally {
      worker.close();
    }
  }
  if (await isDemo(database.read)) return demoText(config.publicUrl);
  if (code === null) return '';
  return [
    '',
    'Invitation for the first official. It works once, for whoever opens it: keep it to yourself.',
    `  ${config.publicUrl}/moi#${code}`,
    '',
  ].join('\n');
}

const demoText = (publicUrl: string): string => {
  const card = demoCard(publicUrl);
  return [
    '',
    'Demo accounts (invented people): phone and password',
    '',
    ...demoAccounts.map(({ who, phone, password }) => `  ${who.padEnd(44)} ${phone}   ${password}`),
    `  ${card.who.padEnd(44)} ${card.address}   PIN ${card.pin}`,
    '',
  ].join('\n');
};

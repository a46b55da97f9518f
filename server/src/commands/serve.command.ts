import { ConfigError, readConfig } from '../config.ts';
import { openServices } from '../open-services.ts';
import { serve } from '../serve.ts';
import type { Command } from './index.ts';

/** Starts, says where, and stops gracefully at SIGINT or SIGTERM; a second signal ends at once. */
export const serveCommand: Command = {
  sentence: 'Migrate, then serve the API and the app until stopped',
  async run(args) {
    const services = await openServices(readConfig());
    const { config, log } = services;
    const server = await serve(services).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
        throw new ConfigError([
          `PORT ${config.port} is taken by another program: stop it or set PORT.`,
        ]);
      throw error;
    });
    if (args.includes('--say-address'))
      process.stdout.write(`\nLên Sàn runs at ${config.publicUrl}  (Ctrl+C stops it)\n`);
    log.info({ address: `http://${config.host}:${server.port}` }, 'listening');
    await new Promise<void>((resolve, reject) => {
      let asked = 0;
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.on(signal, () => {
          if (++asked > 1) process.exit(1);
          log.info({ signal }, 'stopping');
          server.stop().then(resolve, reject);
        });
      }
    });
    log.info({}, 'stopped');
  },
};

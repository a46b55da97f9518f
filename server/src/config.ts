import * as z from 'zod';
import { s3PlaceOf } from './s3-place.ts';

/**
 * One setting: the environment variable it comes from, a sentence for the person who installs, and
 * how to read it.
 */
interface Setting<T> {
  readonly variable: string;
  readonly sentence: string;
  readonly schema: z.ZodType<T>;
  readonly sample: string;
}

const setting = <T>(
  variable: string,
  sentence: string,
  schema: z.ZodType<T>,
  sample = '',
): Setting<T> => ({ variable, sentence, schema, sample });
const withDefault = (value: string) => z.string().default(value);
const yesNo = (value: 'yes' | 'no') =>
  z
    .enum(['yes', 'no'])
    .default(value)
    .transform((answer) => answer === 'yes');
const optional = z.string().min(1).optional();

/** Every setting of the server. `.env.example` is generated from this list (`pnpm env:make`). */
export const settings = {
  port: setting(
    'PORT',
    'Port the server listens on.',
    withDefault('8080').pipe(z.coerce.number<string>().int().min(0).max(65535)),
    '8080',
  ),
  host: setting(
    'HOST',
    'Address the server listens on; 0.0.0.0 lets other machines in.',
    withDefault('127.0.0.1'),
    '127.0.0.1',
  ),
  publicUrl: setting(
    'PUBLIC_URL',
    'Address people type and QR codes carry, without a path; https in a real installation.',
    z
      .url({ protocol: /^https?$/ })
      .transform((url) => new URL(url).origin)
      .optional(),
    'http://localhost:8080',
  ),
  trustedProxies: setting(
    'TRUSTED_PROXY',
    'Addresses of reverse proxies whose X-Forwarded-For is believed, separated by commas; empty when there is none.',
    withDefault('')
      .transform((list) =>
        list
          .split(',')
          .map((address) => address.trim())
          .filter(Boolean),
      )
      .pipe(z.array(z.union([z.ipv4(), z.ipv6()]))),
  ),
  dataDir: setting(
    'DATA_DIR',
    'Folder for the database file, photographs and secrets; back it up.',
    withDefault('data'),
    'data',
  ),
  webDir: setting('WEB_DIR', 'Folder of the built app.', withDefault('web/dist'), 'web/dist'),
  migrationsDir: setting(
    'MIGRATIONS_DIR',
    'Folder of the SQL migrations.',
    withDefault('migrations'),
    'migrations',
  ),
  databaseUrl: setting(
    'DATABASE_URL',
    'Address of a libSQL server (libsql://, https:// or http://), or file: and a path; empty keeps a file in DATA_DIR.',
    z
      .string()
      .regex(
        /^(file:.+|libsql:\/\/.+|https?:\/\/.+)$/,
        'must begin with file:, libsql://, https:// or http://',
      )
      .optional(),
  ),
  databaseAuthToken: setting('DATABASE_AUTH_TOKEN', 'Token for the libSQL server.', optional),
  databaseKey: setting(
    'DATABASE_KEY',
    'Key of exactly 32 characters that encrypts the database file; set it before the first start and keep it apart from backups.',
    z.string().length(32, 'must have exactly 32 characters').optional(),
  ),
  secret: setting(
    'APP_SECRET',
    'At least 32 characters mixed into PINs and signatures; made in DATA_DIR at the first start when empty.',
    z.string().min(32, 'must have at least 32 characters').optional(),
  ),
  filesUrl: setting(
    'FILES_URL',
    'Where photographs are kept: empty for a folder in DATA_DIR, or s3+https://KEY:SECRET@host/bucket?region=name for a store that speaks S3.',
    z
      .string()
      .refine(
        (address) => s3PlaceOf(address) !== null,
        'must look like s3+https://KEY:SECRET@host/bucket',
      )
      .optional(),
  ),
  heicDecoder: setting(
    'HEIC_DECODER',
    'Program that turns a HEIC picture into a JPEG, called with the two file names, for example heif-convert -q 97 (with its full path when it lies outside /usr/local/bin, /usr/bin and /bin); empty refuses HEIC.',
    optional,
  ),
  logLevel: setting(
    'LOG_LEVEL',
    'How much is logged: debug, info, warn, error or silent.',
    z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    'info',
  ),
  demo: setting(
    'DEMO',
    'yes loads the demo commune into an empty database; no prints an invitation for the first official instead.',
    yesNo('yes'),
    'yes',
  ),
  demoHouseholds: setting(
    'DEMO_HOUSEHOLDS',
    'Households of the demo commune.',
    withDefault('3000').pipe(z.coerce.number<string>().int().min(1).max(10_000)),
    '3000',
  ),
  demoPicturesDir: setting(
    'DEMO_PICTURES_DIR',
    'Folder of the drawn pictures of the demo commune.',
    withDefault('server/src/demo/pictures'),
    'server/src/demo/pictures',
  ),
} as const;

type Settings = typeof settings;
type Parsed = { [Name in keyof Settings]: z.output<Settings[Name]['schema']> };
/**
 * All settings, checked. `publicUrl` and `databaseUrl` are filled in; `secret` is filled by
 * `platform/secrets.ts` at start.
 */
export type Config = Readonly<
  Omit<Parsed, 'publicUrl' | 'databaseUrl' | 'secret'> & {
    publicUrl: string;
    databaseUrl: string;
    secret: string;
  }
>;

export class ConfigError extends Error {
  /** One sentence per wrong setting; never contains the value. */
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`Settings need attention:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/**
 * Reads and checks all settings; an empty variable counts as absent. Throws one `ConfigError`
 * naming every wrong setting. The only place of the server that reads the environment.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { variable, sentence, schema }] of Object.entries(settings)) {
    const result = (schema as z.ZodType).safeParse(environment[variable] || undefined);
    if (result.success) values[name] = result.data;
    else
      problems.push(
        `${variable} ${result.error.issues.map((issue) => issue.message).join(', ')}. ${sentence}`,
      );
  }
  const parsed = values as Parsed;
  if (
    !problems.length &&
    parsed.databaseKey &&
    parsed.databaseUrl &&
    !parsed.databaseUrl.startsWith('file:')
  ) {
    problems.push(
      'DATABASE_KEY encrypts a file and has no effect on a libSQL server; leave one of DATABASE_KEY and DATABASE_URL empty.',
    );
  }
  if (problems.length) throw new ConfigError(problems);
  return {
    ...parsed,
    publicUrl: parsed.publicUrl ?? `http://localhost:${parsed.port}`,
    databaseUrl: parsed.databaseUrl ?? `file:${parsed.dataDir}/len-san.db`,
    secret: parsed.secret ?? '',
  };
}

/** Text of `.env.example`. */
export const environmentExample = (): string =>
  [
    '# Settings of the server. Copy to .env and change what you need; every line is optional.',
    '',
    ...Object.values(settings).flatMap(({ variable, sentence, sample }) => [
      `# ${sentence}`,
      `${variable}=${sample}`,
      '',
    ]),
  ].join('\n');

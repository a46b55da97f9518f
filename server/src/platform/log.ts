import { pino, type DestinationStream, type Logger } from 'pino';

/**
 * Fields that may appear in a log line. Everything else is dropped, so a name, phone or account
 * number cannot slip in by a new field.
 */
const allowedFields = new Set([
  'requestId',
  'method',
  'route',
  'status',
  'durationMs',
  'fault',
  'code',
  'kind',
  'jobId',
  'attempts',
  'count',
  'address',
  'reason',
  'bytes',
  'signal',
  'version',
  'operationId',
]);

/**
 * The server's log: JSON lines with codes, counts and ids made by the product.
 * Redaction by design: a line keeps only the fields listed above, whatever is handed in.
 */
export function makeLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (line: Record<string, unknown>) =>
        Object.fromEntries(Object.entries(line).filter(([field]) => allowedFields.has(field))),
    },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination ? pino(options, destination) : pino(options);
}

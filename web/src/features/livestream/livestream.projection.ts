import { withRecord } from '@lensan/contract';
import type { Projections } from '../../local/types.ts';

/** What saving and removing a script does on the phone at once. */
export const livestreamProjections: Projections = {
  'script.save': (dossier, op) =>
    dossier &&
    withRecord(dossier, 'scripts', {
      ...op.body,
      version: dossier.scripts[op.body.id]?.version ?? 0,
      updatedAt: op.at,
      createdBy: dossier.scripts[op.body.id]?.createdBy ?? op.by.id,
    }),
  'script.remove': (dossier, op) =>
    dossier && {
      ...dossier,
      scripts: Object.fromEntries(
        Object.entries(dossier.scripts).filter(([id]) => id !== op.body.id),
      ),
    },
};

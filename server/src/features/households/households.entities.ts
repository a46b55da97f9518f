import { allows } from '@lensan/access';
import { and, eq, inArray } from 'drizzle-orm';
import { updateAny } from '../../database/update.ts';
import { syncedEntity } from '../../operations/synced-entity.ts';
import { assignments, consents, households } from './households.table.ts';

/**
 * How households, their mentors and consents travel to phones. The phone number goes
 * only to those who may see personal data.
 */
export const householdEntities = [
  syncedEntity({
    entity: 'household',
    table: households,
    mergedFields: [
      'kind',
      'headName',
      'addressAs',
      'addressLine',
      'sells',
      'device',
      'isPriority',
      'phone',
    ],
    isHidden: eq(households.status, 'erased'),
    toRecord: (row, actor) =>
      row.status === 'erased'
        ? null
        : {
            id: row.id,
            householdId: row.id,
            version: row.version,
            villageId: row.villageId,
            kind: row.kind,
            headName: row.headName,
            addressAs: row.addressAs,
            addressLine: row.addressLine,
            sells: row.sells,
            device: row.device,
            isPriority: row.isPriority,
            phone: allows(actor.grants, 'personal.read', row) ? row.phone : null,
            hasPhone: row.phone !== null,
            status: row.status,
            publication: row.publication,
            contactChosenAt: row.contactChosenAt,
            createdAt: row.createdAt,
            createdBy: row.createdBy,
          },
  }),
  syncedEntity({
    entity: 'assignment',
    table: assignments,
    toRecord: ({ id, householdId, version, mentorId, mentorName, role, fromOn, toOn }) => ({
      id,
      householdId,
      version,
      mentorId,
      mentorName,
      role,
      fromOn,
      toOn,
    }),
  }),
  syncedEntity({
    entity: 'consent',
    table: consents,
    // An agreement given under the other name does not outlive an answer given here; a refusal or
    // withdrawal always comes along.
    onMerge: async ({ tx }, from, into) => {
      const answered = await tx
        .select({ purpose: consents.purpose })
        .from(consents)
        .where(and(eq(consents.householdId, into.id), eq(consents.path, into.path)));
      const purposes = [...new Set(answered.map(({ purpose }) => purpose))];
      if (purposes.length === 0) return;
      await updateAny(
        tx,
        consents,
        { counts: false },
        and(
          eq(consents.householdId, from.id),
          eq(consents.path, from.path),
          eq(consents.decision, 'given'),
          inArray(consents.purpose, purposes),
        ),
        'the other household may have agreed to nothing',
      );
    },
    toRecord: ({
      id,
      householdId,
      version,
      purpose,
      decision,
      textVersion,
      evidence,
      wasReadAloud,
      answeredBy,
      counts,
      answeredAt,
      createdBy,
    }) => ({
      id,
      householdId,
      version,
      purpose,
      decision,
      textVersion,
      evidence,
      wasReadAloud,
      answeredBy,
      counts,
      answeredAt,
      recordedBy: createdBy,
    }),
  }),
];

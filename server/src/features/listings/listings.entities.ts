import { syncedEntity } from '../../operations/synced-entity.ts';
import { listings } from './listings.table.ts';

/** How listings travel to phones. */
export const listingEntities = [
  syncedEntity({
    entity: 'listing',
    table: listings,
    toRecord: ({
      id,
      householdId,
      version,
      title,
      description,
      facts,
      step,
      state,
      inStock,
      confirmedPricesDong,
      publicCode,
      storefrontCode,
      posts,
      publishedAt,
      createdAt,
      editedOn,
    }) => ({
      id,
      householdId,
      version,
      title,
      description,
      facts: facts as never,
      step,
      state,
      inStock,
      confirmedPricesDong: confirmedPricesDong && [...confirmedPricesDong],
      publicCode,
      storefrontCode,
      posts: [...posts],
      publishedAt,
      createdAt,
      editedOn: [...editedOn],
    }),
  }),
];

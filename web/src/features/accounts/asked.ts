/**
 * What opening and leaving a phone asks of the server: fetched when it is asked, for the first
 * picture needs none of it.
 */
export { changeSettings, readMe, signOut, useSession } from '@lensan/contract';

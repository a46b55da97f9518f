/**
 * Numbers both sides keep to when work is sent. Apart from the shapes, so that a phone can write
 * without carrying them.
 */

/** Most operations in one push; a phone also stays under `pushBytes`. */
export const pushLimit = 50;
/** Largest push body in bytes before compression. */
export const pushBytes = 64 * 1024;
/**
 * Version of the operations this build writes. The server keeps upcasters for every released older
 * one.
 */
export const operationsVersion = 1;

import { session } from '../../session.ts';

/** Whoever is signed in, or undefined. */
export const signedIn = () => {
  const now = session();
  return now.status === 'signed-in' ? now : undefined;
};
/** "Lan" of "Nguyễn Thị Lan": what people call each other. */
export const givenName = (name: string): string => name.trim().split(/\s+/).at(-1) ?? '';

import { session } from '../../session.ts';

/** Whoever is signed in, or undefined. */
export const signedIn = () => {
  const now = session();
  return now.status === 'signed-in' ? now : undefined;
};

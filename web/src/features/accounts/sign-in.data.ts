import { signIn, type SignedIn } from '@lensan/contract';
import { call } from '../../api/client.ts';

/** Signs in with number and password; who the server says it is. */
export const signInWith = (phone: string, password: string): Promise<SignedIn> =>
  call(signIn, { body: { phone, password } });

import { changePassword, listDevices, signOutDevice, type Infer } from '@lensan/contract';
import { call, CallError } from '../../api/client.ts';

export type Devices = Infer<typeof listDevices.response>['devices'];

/** Phones and computers I am signed in on; null when the server does not answer. */
export async function myDevices(): Promise<Devices | null> {
  try {
    return (await call(listDevices, {})).devices;
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    return null;
  }
}
/** Signs another device out. */
export async function signOutOf(id: string): Promise<void> {
  await call(signOutDevice, { params: { id }, body: {} });
}
/** My own password; the other phones are signed out. */
export async function changeOwnPassword(oldPassword: string, newPassword: string): Promise<void> {
  await call(changePassword, { body: { oldPassword, newPassword } });
}

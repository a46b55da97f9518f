import type { Grant, Role } from '@lensan/access';
import type { Endpoint, Infer } from '@lensan/contract';
import { createApp, type App } from '../../../http/app.ts';
import { pathInScope } from '../../../database/scope.ts';
import { testServices, type TestServices } from '../../../../../tests/support/index.ts';
import { accountRoutes, readActor } from '../accounts.routes.ts';
import type { HouseholdHooks } from '../cards.usecases.ts';
import { createReadyAccount } from '../create-account.ts';
import type { InvitationHooks } from '../invitations/invitation.ts';
import { hashSecret } from '../secrets.ts';

/**
 * Units and households of the tests; features that own the real ones come later in the order of
 * imports.
 */
export const units: Record<string, string> = {
  '01.': 'Hà Nội',
  '01.10210.': 'Hồng Vân',
  '01.10210.vcotrai.': 'Cơ Trại',
  '01.10210.vxamthi.': 'Xâm Thị',
  '01.10183.': 'Xã bên',
  '08.': 'Tuyên Quang',
};
export const households = [
  {
    id: 'hbinh',
    path: '01.10210.vcotrai.hbinh.',
    headName: 'Nguyễn Văn Bình',
    addressAs: 'bac' as const,
  },
  {
    id: 'htham',
    path: '01.10210.vxamthi.htham.',
    headName: 'Lò Thị Thắm',
    addressAs: 'co' as const,
  },
];

export const hooks: InvitationHooks & HouseholdHooks = {
  requireTeam: async () => undefined,
  onAccepted: async () => undefined,
  unitName: async (_db, path) => units[path] ?? null,
  findHousehold: async (_db, id, scope) =>
    households.find((household) => household.id === id && pathInScope(household.path, scope)) ??
    null,
  findHouseholdOfCard: async (_db, id) =>
    households.find((household) => household.id === id) ?? null,
  mentorOf: async () => 'lan',
};

/** A browser: keeps cookies like one. */
export interface Browser {
  call<E extends Endpoint>(
    endpoint: E,
    input?: {
      params?: Record<string, string>;
      query?: Record<string, string>;
      body?: unknown;
      headers?: Record<string, string>;
    },
  ): Promise<{
    status: number;
    body: Infer<E['response']>;
    code: string | undefined;
    headers: Headers;
  }>;
  readonly cookies: Map<string, string>;
}

export function browser(
  app: App,
  userAgent = 'Mozilla/5.0 (Linux; Android 14) Chrome/140.0',
  address?: string,
): Browser {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async call(endpoint, input = {}) {
      const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
        encodeURIComponent(input.params?.[name] ?? ''),
      );
      const answer = await app.hono.request(
        path + (input.query ? `?${new URLSearchParams(input.query)}` : ''),
        {
          method: endpoint.method,
          headers: {
            'user-agent': userAgent,
            ...(address ? { 'x-forwarded-for': address } : {}),
            ...(cookies.size
              ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
              : {}),
            ...(endpoint.body ? { 'content-type': 'application/json' } : {}),
            ...input.headers,
          },
          ...(endpoint.body ? { body: JSON.stringify(input.body ?? {}) } : {}),
        },
      );
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value) cookies.set(name, value);
        else cookies.delete(name);
      }
      const body = (await answer.json()) as { error?: { code: string } };
      return {
        status: answer.status,
        body: body as never,
        code: body.error?.code,
        headers: answer.headers,
      };
    },
  };
}

export const passwordOf = (id: string) => `mat khau cua ${id}`;

export interface House extends TestServices {
  readonly app: App;
  visit(userAgent?: string): Browser;
  signedIn(phone: string): Promise<Browser>;
}

const people: [
  id: string,
  name: string,
  phone: string,
  role: Exclude<Role, 'household'>,
  path: string,
  personal?: boolean,
][] = [
  ['lan', 'Trần Thị Lan', '0900000001', 'mentor', '01.10210.vcotrai.'],
  ['minh', 'Phạm Văn Minh', '0900000002', 'mentor', '01.10210.vxamthi.'],
  ['tuan', 'Đỗ Anh Tuấn', '0900000003', 'team_leader', '01.10210.vcotrai.'],
  ['hoa', 'Vũ Thị Hoa', '0900000004', 'commune_official', '01.10210.', true],
  ['dung', 'Lê Văn Dũng', '0900000005', 'commune_official', '01.10183.'],
  ['nga', 'Bùi Thị Nga', '0900000006', 'province_official', '01.', true],
];
export const phoneOf = (id: string): string => people.find((person) => person[0] === id)?.[2] ?? '';
export const grantOf = (id: string): Grant => {
  const person = people.find((entry) => entry[0] === id);
  if (!person) throw new Error(id);
  return { role: person[3], path: person[4] };
};

/** The sign-in feature on its own, over a fresh database with the known people. */
export async function openHouse(settings: Partial<TestServices['config']> = {}): Promise<House> {
  const services = await testServices(settings);
  const app = createApp(services, { readActor: readActor(services), checkAnswers: true });
  accountRoutes(app, services, hooks);
  const hashes = await Promise.all(
    people.map(([id]) => hashSecret(services.config.secret, passwordOf(id))),
  );
  await services.database.write(async (tx) => {
    for (const [index, [id, name, phone, role, path, personal]] of people.entries()) {
      await createReadyAccount(
        tx,
        {
          id,
          name,
          phone,
          role,
          path,
          personal: personal ?? false,
          passwordHash: hashes[index] ?? null,
        },
        services.clock(),
      );
    }
  });
  return {
    ...services,
    app,
    visit: (userAgent) => browser(app, userAgent),
    signedIn: (id) => signedIn(app, id),
  };
}

async function signedIn(app: App, id: string): Promise<Browser> {
  const phone = browser(app);
  const { signIn } = await import('@lensan/contract');
  const answer = await phone.call(signIn, {
    body: { phone: phoneOf(id), password: passwordOf(id) },
  });
  if (answer.status !== 200) throw new Error(`${id} cannot sign in: ${answer.code}`);
  return phone;
}

// What the tests of the trail share: an account opened over HTTP, whose personal document holds its name.
import { expect } from 'vitest';
import type { TestApp, TestUser } from '../testing.ts';

export async function openedBy(
  t: TestApp,
  admin: TestUser,
  userId: string,
  officeId: string,
  name = `Name ${userId}`,
): Promise<void> {
  const payload = { userId, account: `${userId}-account`, name, officeId, password: 'long enough word 1' };
  const reply = await t.request(admin, { method: 'POST', url: '/api/accounts', payload });
  expect(reply.statusCode, reply.body).toBe(200);
}

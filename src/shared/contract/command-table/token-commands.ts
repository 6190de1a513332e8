import { z } from 'zod'
import { command, SCOPES } from './spec.ts'

const tokenView = z.object({
  id: z.int(),
  name: z.string(),
  scope: z.enum(SCOPES),
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
})

export const TOKEN_COMMANDS = {
  'token.create': command(
    'control',
    z.strictObject({ name: z.string().trim().min(1).max(80), scope: z.enum(SCOPES) }),
    tokenView.extend({ token: z.string() }),
  ),
  'token.list': command('control', z.strictObject({}), z.object({ tokens: z.array(tokenView) })),
  'token.revoke': command('control', z.strictObject({ id: z.int().min(1) }), tokenView),
} as const

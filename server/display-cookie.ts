import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'

import { siteOrigin } from './site-address.ts'

const NAME = 'display'
const YEAR_SECONDS = 365 * 86_400

/** How a device shows the newsroom; `device` follows the system's own choice. */
export const displaySchema = z.object({
  theme: z.enum(['device', 'light', 'dark']),
  letters: z.enum(['normal', 'large']),
})
export type Display = z.infer<typeof displaySchema>

const DEFAULT: Display = { theme: 'device', letters: 'normal' }

/** What was chosen on this device. */
export async function readDisplay(): Promise<Display> {
  const [theme, letters] = (await cookies()).get(NAME)?.value.split('.') ?? []
  return displaySchema.safeParse({ theme, letters }).data ?? DEFAULT
}

export async function writeDisplay({ theme, letters }: Display): Promise<void> {
  ;(await cookies()).set(NAME, `${theme}.${letters}`, {
    httpOnly: true,
    sameSite: 'lax',
    secure: siteOrigin('').startsWith('https:'),
    path: '/',
    maxAge: YEAR_SECONDS,
  })
}

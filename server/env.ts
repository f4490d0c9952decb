import 'server-only'
import { resolve } from 'node:path'

import { z } from 'zod'

const envSchema = z.object({
  DATABASE_URL: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(1),
  DATA_DIR: z.string().default('.data'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
})

/** The process's settings, checked when first asked for; a missing one is an error that names it. */
export function env() {
  const { DATABASE_URL, NEXTAUTH_SECRET, DATA_DIR, TRUSTED_PROXIES } = envSchema.parse(process.env)
  return {
    databaseUrl: DATABASE_URL,
    authSecret: NEXTAUTH_SECRET,
    /** How many proxies of one's own are in front of the portal. */
    trustedProxies: TRUSTED_PROXIES,
    dataDir: resolve(/* turbopackIgnore: true */ DATA_DIR),
    /** Files that are still on their way in. */
    partsFolder: resolve(/* turbopackIgnore: true */ DATA_DIR, 'incoming'),
    mediaFolder: resolve(/* turbopackIgnore: true */ DATA_DIR, 'media'),
  }
}

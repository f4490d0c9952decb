// Processes on one database must have the secret, the sealing key and the store of pictures in common: with another secret
// people signed in at one are nobody at the other, with another key their second factors cannot be opened, and pictures lie where only one of them looks. The database
// remembers them, and a start that does not fit is refused while others run.

import { createHmac, randomUUID } from 'node:crypto'
import postgres from 'postgres'
import type { MediaStore } from '#domain/media/store/media-store'
import { openMediaStore } from '#domain/media/store/open-media-store'
import { OperatorError } from '#lib/process/operator-error'

export interface Sharing {
  authSecret: string
  sealingKey: string
  store: MediaStore
  /** The role that running processes sign in with. */
  appRole: string
}

export function sharingOf(env: NodeJS.ProcessEnv, appUrl: string): Sharing {
  return {
    authSecret: env.NEXTAUTH_SECRET ?? '',
    sealingKey: env.SEALING_KEY ?? '',
    store: openMediaStore(env, env.DATA_DIR ?? ''),
    appRole: decodeURIComponent(new URL(appUrl).username),
  }
}

const fingerprintOf = (secret: string) =>
  createHmac('sha256', secret).update('the secret of a portal').digest('hex')

/** The key of what distinguishes one store from another. A bucket's client takes the dot away when it lists. */
const markOf = ({ kind }: MediaStore) => (kind === 'folder' ? '.portal' : 'portal')

/** Throws a OperatorError when others run with something else; otherwise the database remembers what this one has. */
export async function shareFacts(ownerUrl: string, sharing: Sharing): Promise<void> {
  const { authSecret, sealingKey, store, appRole } = sharing
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    await sql.begin(async (tx) => {
      await tx`lock table shared_facts in exclusive mode`
      const rows = await tx<{ name: string; value: string }[]>`select name, value from shared_facts`
      const known = new Map(rows.map(({ name, value }) => [name, value]))
      const others = await tx`
        select from pg_stat_activity where datname = current_database() and usename = ${appRole}`
      const secret = fingerprintOf(authSecret)
      const sealing = fingerprintOf(sealingKey)
      const mark = (await store.read(markOf(store)))?.toString('utf8').trim() ?? null
      if (others.length > 0) {
        requireSame(known.get('secret'), secret, otherSecret('NEXTAUTH_SECRET'))
        requireSame(known.get('sealing'), sealing, otherSecret('SEALING_KEY'))
        requireSame(known.get('media'), mark, otherStore(store))
      }
      const media = mark ?? known.get('media') ?? randomUUID()
      if (mark === null) await store.write(markOf(store), Buffer.from(`${media}\n`))
      const facts = [
        { name: 'secret', value: secret },
        { name: 'sealing', value: sealing },
        { name: 'media', value: media },
      ]
      await tx`
        insert into shared_facts ${tx(facts)}
        on conflict (name) do update set value = excluded.value`
    })
  } finally {
    await sql.end({ timeout: 5 })
  }
}

const otherSecret = (name: string) =>
  `这个数据库上另有一个进程，用的密钥不同：给这个进程同样的 ${name}。`

const otherStore = ({ kind, place }: MediaStore) =>
  `这个数据库上另有一个进程，图片放在别处：${
    kind === 'folder'
      ? `用挂载或链接，让 ${place} 是同一个文件夹`
      : '给这个进程同样的 MEDIA_ENDPOINT 和 MEDIA_BUCKET'
  }。`

function requireSame(known: string | undefined, own: string | null, sentence: string): void {
  if (known !== undefined && known !== own) throw new OperatorError(sentence)
}

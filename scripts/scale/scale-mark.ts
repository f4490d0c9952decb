// A database that was seeded says so itself, so that no other is ever emptied for it.

import postgres, { type Sql } from 'postgres'

import { dropEverything, isEmptyDatabase } from '#db/drop-everything'
import { OperatorError } from '#lib/process/operator-error'

const NAME = 'scale'

/** How many articles a seeded database holds; 0 while it is being filled, null where nobody seeded it. */
async function findScale(sql: Sql): Promise<number | null> {
  const [list] = await sql<{ there: boolean }[]>`
    select to_regclass('public.shared_facts') is not null as there`
  if (!list?.there) return null
  const [fact] = await sql<{ value: string }[]>`select value from shared_facts where name = ${NAME}`
  return fact ? Number(fact.value) : null
}

export async function markScale(sql: Sql, articles: number): Promise<void> {
  await sql`insert into shared_facts (name, value) values (${NAME}, ${articles})
    on conflict (name) do update set value = excluded.value`
}

/** Empties a database that was seeded before, with another number; refuses any that holds something else. */
export async function clearForScale(ownerUrl: string, articles: number): Promise<'keep' | 'fill'> {
  if (await isEmptyDatabase(ownerUrl)) return 'fill'
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {} })
  const known = await findScale(sql)
  await sql.end({ timeout: 5 })
  if (known === null) {
    throw new OperatorError(
      'npm run db:seed:scale 只填空的数据库，或者它自己填过的；这个里面是别的东西：什么都没有动。' +
        '换一个 DATA_DIR，或者换一个 DATABASE_URL。',
    )
  }
  if (known === articles) return 'keep'
  await dropEverything(ownerUrl)
  return 'fill'
}

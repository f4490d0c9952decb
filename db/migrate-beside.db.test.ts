import postgres from 'postgres'
import { expect, it } from 'vitest'

import { CHANGES_LISTENER } from './changes-channel.ts'
import { listBreaking, requireNoneBeside } from './migrate-beside.ts'
import { readJournal } from './migrations-list.ts'
import { newDatabase } from './testing/new-database.ts'

it('begins nothing that web servers which run would not go on with, and says how many there are', async () => {
  const own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `test_beside_${process.pid}`)
  const tags = readJournal().entries.map(({ tag }) => tag)
  const breaking = listBreaking(tags)
  const harmless = tags.filter((tag) => !breaking.includes(tag))
  const web = postgres(own.appUrl, {
    max: 1,
    connection: { application_name: CHANGES_LISTENER },
  })
  try {
    await requireNoneBeside(own.ownerUrl, tags)
    await web`select 1`
    await requireNoneBeside(own.ownerUrl, harmless)
    await expect(requireNoneBeside(own.ownerUrl, tags)).rejects.toThrow(
      /旧程序要用的东西（\S+），还有 1 个网站进程在用这个数据库：.*什么都没有改。$/,
    )
  } finally {
    await web.end()
    await own.drop()
  }
})

import postgres from 'postgres'
import { expect, it } from 'vitest'

import { AppRoleTakenError, ensureAppRole } from './app-role.ts'
import { newDatabase } from './testing/new-database.ts'

it('never resets a login that somebody else signs in with', async () => {
  const own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `test_login_${process.pid}`)
  const other = ensureAppRole(own.ownerUrl, 'the password of a second portal')
  await expect(other).rejects.toThrow(AppRoleTakenError)
  const app = postgres(own.appUrl, { max: 1 })
  expect(await app`select 1 as one`).toEqual([{ one: 1 }])
  await app.end()
  await own.drop()
})

it('takes the same login for several starts at once', async () => {
  const own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `test_logins_${process.pid}`)
  const { password } = new URL(own.appUrl)
  const again = () => ensureAppRole(own.ownerUrl, decodeURIComponent(password))
  expect(await Promise.all([again(), again(), again()])).toEqual([
    own.appUrl,
    own.appUrl,
    own.appUrl,
  ])
  await own.drop()
})

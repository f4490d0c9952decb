import { openDatabase, type Database, type OpenDatabase } from '#db/client'

let opened: OpenDatabase | null = null

/** The portal's database as its owner sees it, for commands and factories. One pool a worker; it ends with the worker. */
export function database(): Database {
  const url = process.env['E2E_DATABASE_URL']
  if (!url) throw new Error('E2E_DATABASE_URL is not set: npm test sets it')
  opened ??= openDatabase(url, { connections: 2 })
  return opened.db
}

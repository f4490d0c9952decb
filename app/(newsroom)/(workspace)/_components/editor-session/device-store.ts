import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

// Rows of this device's own store, by account. What the rows hold is known in device-drafts.ts.
export interface StoredRow {
  key: string
  accountId: number
  /** Which form wrote it, where it is not that of an edition. */
  form?: string
}

interface Schema extends DBSchema {
  drafts: { key: string; value: StoredRow; indexes: { accountId: number } }
}

/** A browser that does not answer counts as one that keeps nothing. */
const OPEN_MS = 2_000

let opened: Promise<IDBPDatabase<Schema> | null> | null = null

function store(): Promise<IDBPDatabase<Schema> | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, OPEN_MS, null))
  opened ??= Promise.race([open(), late]).catch(() => null)
  return opened
}

const open = () =>
  openDB<Schema>('newsroom', 1, {
    upgrade: (db) => {
      db.createObjectStore('drafts', { keyPath: 'key' }).createIndex('accountId', 'accountId')
    },
  })

/** False when this device keeps nothing, such as in some private windows. */
export async function putRow(row: StoredRow): Promise<boolean> {
  const db = await store()
  if (!db) return false
  const tx = db.transaction('drafts', 'readwrite')
  const put = tx.store.put(row)
  // At once: a page that is being left does not live to hear that it was put.
  tx.commit()
  return Promise.all([put, tx.done]).then(
    () => true,
    () => false,
  )
}

export async function dropRow(key: string): Promise<void> {
  await (await store())?.delete('drafts', key)
}

export async function rowsOf(accountId: number): Promise<StoredRow[]> {
  return (await (await store())?.getAllFromIndex('drafts', 'accountId', accountId)) ?? []
}

export async function clearRows(accountId: number): Promise<void> {
  for (const { key } of await rowsOf(accountId)) await dropRow(key)
}

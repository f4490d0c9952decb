import { cache } from 'react'

import { getSettings } from '#domain/setting/settings'
import { database } from '#server/database'

/** Once a page, however many figures it shows. */
const isDemonstration = cache(async () => (await getSettings(database())).demoContent)

/** Behind a figure of how much is read: nobody reads a demonstration, so its figures are made up like its articles. */
export async function InventedMark() {
  return (await isDemonstration()) && '（演示数字）'
}

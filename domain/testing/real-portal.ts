import type { Database } from '#db/client'

import { setUpPortal } from '../portal/set-up-portal.ts'

/** Makes a real portal of Qinghai in an empty database; its owner asks. */
export async function makeRealPortal(db: Database, now: Date): Promise<void> {
  const answers = {
    province: '63',
    siteName: '青海政协',
    siteAddress: 'https://news.example.org',
    adminLoginName: 'li.wei',
    adminDisplayName: '李薇',
    reviewLevels: 2,
    icpNumber: '',
  }
  await setUpPortal({ db, now, version: '0.1.0' }, answers)
}

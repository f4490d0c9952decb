import { isAnyMailDue, sendMails } from '#domain/notice/send-mails'
import { getSettings } from '#domain/setting/settings'

import { openCarrier } from '../mail/open-carrier.ts'
import { siteOrigin } from '../site-address.ts'
import type { WokenJob } from './job.ts'

/** Sends the mails that wait. */
export const sendMailJob: WokenJob = {
  name: 'send-mail',
  label: '发邮件',
  deadlineSeconds: 600,
  isWaiting: ({ db }, now) => isAnyMailDue(db(), now),
  async work({ db, dataDir }) {
    const { siteName, siteAddress } = await getSettings(db())
    const site = { name: siteName, origin: siteOrigin(siteAddress) }
    await sendMails(db(), openCarrier(process.env, dataDir), site, () => new Date())
  },
}

import type { Metadata } from 'next'

import { BackLink } from '#components/ui/back-link'
import { Note } from '#components/ui/note'
import { factorAddress } from '#domain/account/second-factor/factor-code'
import { findNewFactor } from '#domain/account/second-factor/find-new-factor'
import { needsFactor } from '#domain/account/policy'
import { countCodes } from '#domain/account/second-factor/recovery-codes'
import { findFactor } from '#domain/account/second-factor/second-factor'
import { getLoginName } from '#domain/account/get-login-name'
import { getSettings } from '#domain/setting/settings'
import { buildQrCode } from '#domain/site/build-qr-code'
import { database } from '#server/database'
import { env } from '#server/env'
import { requirePerson } from '#server/session'

import { FrontDoor } from '../../_components/front-door.tsx'
import { SecondFactor } from './_components/second-factor.tsx'

export const metadata: Metadata = { title: '两步验证' }
export const instant = false

/**
 * Where a person sets up their second factor. It lies outside the workspace, which is closed to who must do so first;
 * its tree is the same before and after, since a page without scripts shows the recovery codes in the answer to its form.
 */
export default async function SecondFactorPage() {
  const { actor, lacksFactor } = await requirePerson()
  const { accountId } = actor
  const db = database()
  const [since, secret, codesLeft, settings, loginName] = await Promise.all([
    findFactor(db, accountId),
    findNewFactor(db, { accountId, key: env().sealingKey }),
    countCodes(db, accountId),
    getSettings(db),
    getLoginName(db, accountId),
  ])
  const names = { siteName: settings.siteName, loginName }
  const svg = secret === null ? null : buildQrCode(factorAddress(secret, names))
  return (
    <FrontDoor>
      <h1>两步验证</h1>
      {lacksFactor && (
        <Note tone="calm">您的角色必须用两步验证。设好以后才能进编辑部，只要几分钟。</Note>
      )}
      <SecondFactor
        accountId={accountId}
        on={since !== null}
        required={needsFactor(actor, settings.requireSecondFactor)}
        lacksFactor={lacksFactor}
        codesLeft={codesLeft}
        begun={
          secret === null || svg === null
            ? null
            : { secret, picture: `data:image/svg+xml,${encodeURIComponent(svg)}` }
        }
      />
      {!lacksFactor && <BackLink href="/account">我的账号</BackLink>}
    </FrontDoor>
  )
}

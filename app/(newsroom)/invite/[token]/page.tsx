import type { Metadata } from 'next'

import { findLink } from '#domain/account/account-links'
import { database } from '#server/database'

import { Brand } from '../../_components/brand.tsx'
import { PasswordForm } from './_components/password-form.tsx'

export const metadata: Metadata = { title: '设密码', referrer: 'no-referrer' }
export const instant = false

/** Where a one-time link leads: its holder sets his password. Looking at it uses nothing up. */
export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = await findLink(database(), { token, now: new Date() })
  if (!link) {
    return (
      <main className="sign-in" id="main">
        <Brand />
        <h1>链接不能用了</h1>
        <p>它已经用过、过期或作废了。请管理员重新发一个；设过密码的，直接登录。</p>
        <a className="button go" href="/sign-in">
          去登录
        </a>
      </main>
    )
  }
  return (
    <main className="sign-in" id="main">
      <Brand />
      <h1>{link.displayName}，请设一个密码</h1>
      <PasswordForm token={token} loginName={link.loginName} />
      <p className="hint">以后用用户名 {link.loginName} 和这个密码登录。链接用过一次就作废。</p>
    </main>
  )
}

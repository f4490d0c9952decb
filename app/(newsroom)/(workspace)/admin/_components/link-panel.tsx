'use client'

import { formatInstant } from '#lib/dates'

import { LinkToCopy } from '../../_components/link-to-copy.tsx'
import type { LinkMail } from '../_lib/link-mail.ts'
import { MailLinkForm } from './mail-link-form.tsx'

/** A one-time link, shown this once: only its fingerprint is stored. */
export function LinkPanel({
  address,
  expiresAt,
  name,
  mail = null,
}: {
  address: string
  /** A text where the page is the answer to its form. */
  expiresAt: Date | string
  name: string
  /** How it can be mailed; null where it cannot. */
  mail?: LinkMail | null
}) {
  return (
    <div
      className="grid gap-3 rounded-md border border-line-strong bg-surface p-4"
      role="group"
      aria-label="设密码的链接"
    >
      <p>
        把这个链接发给<b>{name}</b>本人，对方打开后自己设密码。链接只显示这一次，只能用一次，
        {formatInstant(new Date(expiresAt))} 前有效。
      </p>
      <LinkToCopy label="链接" address={address} done="复制好了，发给本人就行" kind="primary" />
      {mail && <MailLinkForm mail={mail} />}
    </div>
  )
}

'use client'

import { useState } from 'react'

import { Button } from '#components/ui/button'
import { Input } from '#components/ui/input'
import { Row } from '#components/ui/row'
import { State } from '#components/ui/state'
import { formatInstant } from '#lib/dates'

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
  const [message, setMessage] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setMessage('复制好了，发给本人就行')
    } catch {
      setMessage('浏览器不让复制，请选中上面的网址自己复制')
    }
  }
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
      <Input aria-label="链接" value={address} readOnly onFocus={({ target }) => target.select()} />
      <Row>
        <Button kind="primary" onClick={() => void copy()}>
          复制链接
        </Button>
        <State role="status">{message}</State>
      </Row>
      {mail && <MailLinkForm mail={mail} />}
    </div>
  )
}

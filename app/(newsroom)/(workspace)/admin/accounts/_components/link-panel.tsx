'use client'

import { useState } from 'react'

import { wordInstant } from '#lib/dates'

/** A one-time link, shown this once: only its fingerprint is stored. */
export function LinkPanel({
  token,
  expiresAt,
  name,
}: {
  token: string
  expiresAt: Date
  name: string
}) {
  const [said, setSaid] = useState('')
  const address = `${window.location.origin}/invite/${token}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setSaid('复制好了，发给本人就行')
    } catch {
      setSaid('浏览器不让复制，请选中上面的网址自己复制')
    }
  }
  return (
    <div className="link-panel" role="group" aria-label="设密码的链接">
      <p>
        把这个链接发给<b>{name}</b>本人，他打开后自己设密码。链接只显示这一次，只能用一次，
        {wordInstant(expiresAt)} 前有效。
      </p>
      <input
        className="input"
        aria-label="链接"
        value={address}
        readOnly
        onFocus={({ target }) => target.select()}
      />
      <div className="row">
        <button type="button" className="button go" onClick={() => void copy()}>
          复制链接
        </button>
        <span className="state" role="status">
          {said}
        </span>
      </div>
    </div>
  )
}

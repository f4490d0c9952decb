'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import { wordInstant } from '#lib/dates'

import { useMove } from '../../../../_lib/use-move.ts'
import { reopen, revoke, send } from '../../actions.ts'
import { LinkPanel } from '../../_components/link-panel.tsx'

/** How a person gets in: an invitation again, a new password, or an account opened again. */
export function LinkForm({
  accountId,
  name,
  closed,
  joined,
  linkExpiresAt,
}: {
  accountId: number
  name: string
  closed: boolean
  joined: boolean
  /** When the link that is open ends; null when none is. */
  linkExpiresAt: Date | null
}) {
  const router = useRouter()
  const [link, setLink] = useState<{ token: string; expiresAt: Date } | null>(null)
  const { busy, refusal, run } = useMove({ again: true })
  const shown = (made: { token: string; expiresAt: Date } | null) => {
    setLink(made)
    router.refresh()
  }
  const word = closed ? '重新启用' : joined ? '重设密码' : '重发邀请'
  return (
    <section className="link-section" aria-labelledby="way-in">
      <div className="section-bar">
        <div>
          <h2 id="way-in">登录</h2>
          <p className="mute">{said(closed, joined, linkExpiresAt)}</p>
        </div>
        <ReadyControls>
          <div className="row">
            <button
              type="button"
              className="button slim"
              disabled={busy}
              onClick={() => run(() => (closed ? reopen : send)({ accountId }), shown)}
            >
              {word}
            </button>
            {linkExpiresAt && (
              <button
                type="button"
                className="button plain slim"
                disabled={busy}
                onClick={() =>
                  run(
                    () => revoke({ accountId }),
                    () => shown(null),
                  )
                }
              >
                作废链接
              </button>
            )}
          </div>
        </ReadyControls>
      </div>
      {refusal && (
        <p className="issue" role="alert">
          {refusal.message}
        </p>
      )}
      {link && <LinkPanel {...link} name={name} />}
    </section>
  )
}

function said(closed: boolean, joined: boolean, linkExpiresAt: Date | null): string {
  if (closed) return '账号停用了。重新启用后没有角色，密码也要重新设。'
  const open = linkExpiresAt && `有一个设密码的链接，${wordInstant(linkExpiresAt)} 前有效`
  if (!joined) return open ? `还没设密码；${open}。` : '还没设密码，邀请的链接过期或作废了。'
  return open
    ? `设过密码；${open}。`
    : '忘了密码，发一个新链接让本人重设。各处的登录马上退出，旧密码在用链接以前照旧。'
}

'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { SectionBar } from '#components/newsroom/section-bar'
import { Button } from '#components/ui/button'
import { Issue } from '#components/ui/issue'
import { Row } from '#components/ui/row'
import { formatInstant } from '#lib/dates'

import { FormFrame } from '../../../../../_components/form-frame.tsx'
import { ReasonMove } from '../../../../_components/reason-move.tsx'
import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../../_lib/use-action-form.ts'
import { askToLetIn, reopen, revoke, send } from '../../actions.ts'
import { LinkPanel } from '../../../_components/link-panel.tsx'

/** How a person gets in: an invitation again, a new password, or an account opened again. */
export function LinkForm({
  accountId,
  name,
  closed,
  joined,
  linkExpiresAt,
  takesTwo,
}: {
  accountId: number
  name: string
  closed: boolean
  joined: boolean
  /** When the link that is open ends; null when none is. */
  linkExpiresAt: Date | null
  /** Whether a second person must confirm a new link. */
  takesTwo: boolean
}) {
  const router = useRouter()
  const [worthless, setWorthless] = useState<object | null>(null)
  const target = { accountId }
  const making = useActionForm(bindOnce(closed ? reopen : send, target), {
    again: true,
    done: () => router.refresh(),
  })
  const revoking = useActionForm(bindOnce(revoke, target), {
    again: true,
    done: () => {
      setWorthless(making.result)
      router.refresh()
    },
  })
  const off = making.off || revoking.off
  const failure = making.failure ?? revoking.failure
  // Until a new link has come, a revoked one is not shown again.
  const link = making.result === worthless ? null : making.result?.value
  const label = closed ? '重新启用' : joined ? '重设密码' : '重发邀请'
  return (
    <section className="grid gap-3" aria-labelledby="way-in">
      <SectionBar>
        <div>
          <h2 id="way-in">登录</h2>
          <p className="text-ink-2">
            {explainLink(closed, joined, linkExpiresAt)}
            {takesTwo && SECOND}
          </p>
        </div>
        <Row>
          {takesTwo ? (
            <ReasonMove
              buttonLabel={`提请${label}`}
              label="给第二个人的说明"
              title={name}
              target={{ ...target, kind: closed ? 'reopen-account' : 'send-link' } as const}
              ask={askToLetIn}
            />
          ) : (
            <FormFrame form={making} className="contents">
              <Button type="submit" size="small" disabled={off}>
                {label}
              </Button>
            </FormFrame>
          )}
          {linkExpiresAt && (
            <FormFrame form={revoking} className="contents">
              <Button type="submit" kind="quiet" size="small" disabled={off}>
                作废链接
              </Button>
            </FormFrame>
          )}
        </Row>
      </SectionBar>
      {failure && <Issue role="alert">{failure.message}</Issue>}
      {link && <LinkPanel {...link} name={name} />}
    </section>
  )
}

const SECOND = '管理员、审计员、终审编辑的，要第二个人确认，链接由确认的人交给本人。'

function explainLink(closed: boolean, joined: boolean, linkExpiresAt: Date | null): string {
  if (closed) return '账号停用了。重新启用后没有角色，密码也要重新设。'
  const open = linkExpiresAt && `有一个设密码的链接，${formatInstant(linkExpiresAt)} 前有效`
  if (!joined) return open ? `还没设密码；${open}。` : '还没设密码，邀请的链接过期或作废了。'
  return open
    ? `设过密码；${open}。`
    : '忘了密码，发一个新链接让本人重设。各处的登录马上退出，旧密码在用链接以前照旧。'
}

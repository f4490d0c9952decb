'use client'

import { useRef, useState } from 'react'

import { Button } from '#components/ui/button'
import { Dialog } from '#components/newsroom/dialog'
import { Issue } from '#components/ui/issue'
import { Row } from '#components/ui/row'

import { FormFrame } from '../../_components/form-frame.tsx'
import { useActionForm } from '../../_lib/use-action-form.ts'
import { leaveNewsroom } from '../_lib/sign-out-actions.ts'
import { clearRows, rowsOf } from './editor-session/device-store.ts'

/**
 * Ends the session, and takes the account's words off this device: an office computer is shared. Words that
 * have not reached the site are asked about first; without scripts, which alone keep such words, they stay.
 */
export function SignOutButton({ accountId, className }: { accountId: number; className?: string }) {
  const [asking, setAsking] = useState(false)
  const sending = useRef<HTMLFormElement>(null)
  const cleared = useRef(false)
  const leave = async () => {
    await clearRows(accountId)
    cleared.current = true
    sending.current?.requestSubmit()
  }
  const ask = async () => {
    const left = await rowsOf(accountId)
    if (left.length > 0) setAsking(true)
    else await leave()
  }
  const form = useActionForm(leaveNewsroom, {
    check: () => {
      if (!cleared.current) void ask()
      return cleared.current
    },
  })
  return (
    <>
      <FormFrame form={form} ref={sending} className="contents">
        <Button type="submit" kind="quiet" size="small" className={className} disabled={form.off}>
          退出
        </Button>
        {form.failure && <Issue role="alert">{form.failure.message}</Issue>}
      </FormFrame>
      <Dialog label="还有没传上去的字" open={asking} onClose={() => setAsking(false)}>
        <h2>还有没传上去的字</h2>
        <p>
          这台设备上有您写了还没传到网站的稿子，或者没交审的预告、没收下的版面。退出会把它们从这台设备上删掉；要留着，请先连上网，打开那篇稿件等它补传，把预告交审，把版面收下。
        </p>
        <Row>
          <Button onClick={() => setAsking(false)}>先不退出</Button>
          <Button kind="quiet" onClick={() => void leave()}>
            删掉，退出
          </Button>
        </Row>
      </Dialog>
    </>
  )
}

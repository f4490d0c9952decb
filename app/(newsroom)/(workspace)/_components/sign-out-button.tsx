'use client'

import { signOut } from 'next-auth/react'
import { useRef } from 'react'

import { ReadyControls } from '#components/form/ready-controls'

import { clearRows, rowsOf } from './copy-form/device-store.ts'

/**
 * Ends the session, here and in the database, and takes the account's words off this device: an office
 * computer is shared. Words that have not reached the site are asked about first.
 */
export function SignOutButton({
  accountId,
  children,
}: {
  accountId: number
  children?: React.ReactNode
}) {
  const asking = useRef<HTMLDialogElement>(null)
  const leave = async () => {
    await clearRows(accountId)
    await signOut({ callbackUrl: '/sign-in' })
  }
  const ask = async () => {
    const left = await rowsOf(accountId)
    if (left.length > 0) asking.current?.showModal()
    else await leave()
  }
  return (
    <>
      <ReadyControls>
        <button
          type="button"
          className={children ? undefined : 'button plain slim'}
          onClick={() => void ask()}
        >
          {children ?? '退出'}
        </button>
      </ReadyControls>
      <dialog ref={asking} className="dialog" aria-label="还有没传上去的字">
        <h2>还有没传上去的字</h2>
        <p>
          这台设备上有您写了还没传到网站的稿子。退出会把它们从这台设备上删掉；要留着，请先连上网，打开那篇稿件等它补传。
        </p>
        <div className="row">
          <button type="button" className="button" onClick={() => asking.current?.close()}>
            先不退出
          </button>
          <button type="button" className="button plain" onClick={() => void leave()}>
            删掉，退出
          </button>
        </div>
      </dialog>
    </>
  )
}

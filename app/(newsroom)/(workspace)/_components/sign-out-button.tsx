'use client'

import { signOut } from 'next-auth/react'

/** Ends the session, here and in the database. */
export function SignOutButton({ children }: { children?: React.ReactNode }) {
  return (
    <button
      type="button"
      className={children ? undefined : 'button plain slim'}
      onClick={() => void signOut({ callbackUrl: '/sign-in' })}
    >
      {children ?? '退出'}
    </button>
  )
}

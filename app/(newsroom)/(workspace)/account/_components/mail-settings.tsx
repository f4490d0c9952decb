'use client'

import { useState } from 'react'

import type { NoticeKind } from '#db/states'
import type { NoticeSettings } from '#domain/notice/notice-settings'

import { AddressForm } from './address-form.tsx'
import { ChoicesForm } from './choices-form.tsx'
import { ConfirmForm } from './confirm-form.tsx'

/** Where a person gets mail, the proof that it arrives, and what they get by it. */
export function MailSettings({
  saved,
  kinds,
  hasFactor,
}: {
  saved: NoticeSettings
  /** Those that can reach this person. */
  kinds: readonly NoticeKind[]
  hasFactor: boolean
}) {
  const [address, setAddress] = useState(saved)
  const [justConfirmed, setJustConfirmed] = useState(false)
  return (
    <>
      {address.mailAddress !== '' && !address.confirmed && (
        <ConfirmForm
          key={address.mailAddress}
          address={address.mailAddress}
          onDone={() => {
            setAddress({ ...address, confirmed: true })
            setJustConfirmed(true)
          }}
        />
      )}
      <AddressForm
        address={address}
        hasFactor={hasFactor}
        justConfirmed={justConfirmed}
        onDone={setAddress}
      />
      {address.mailAddress !== '' && <ChoicesForm saved={saved} kinds={kinds} />}
    </>
  )
}

// What takes two people, and all there is to say of it: the one table that the commands, the screens and the terminal
// read.

import type { CountersignKind } from '#db/states'

import {
  coverLeaveKind,
  grantRoleKind,
  inviteAccountKind,
  reopenAccountKind,
  sendLinkKind,
  takeOffSecondFactorKind,
} from './account-kinds.ts'
import type { Kind, Wanted } from './kind.ts'
import { changeSettingsKind } from './settings-kind.ts'

const KINDS: Readonly<Record<CountersignKind, Kind>> = {
  'send-link': sendLinkKind,
  'reopen-account': reopenAccountKind,
  'take-off-second-factor': takeOffSecondFactorKind,
  'grant-role': grantRoleKind,
  'invite-account': inviteAccountKind,
  'cover-leave': coverLeaveKind,
  'change-settings': changeSettingsKind,
}

/** What a stored or a sent payload asks for; throws invalid-input when it asks for nothing of this kind. */
export const parseWanted = (kind: CountersignKind, payload: unknown): Wanted => KINDS[kind](payload)

import { LineAbout, LineActions, ListLine } from '#components/ui/list-line'
import type { OwnSession } from '#domain/account/session/list-own-sessions'
import type { listDevices } from '#domain/account/second-factor/remembered-devices'
import { formatMoment } from '#lib/dates'

import { MoveButton } from '../../_components/move-button.tsx'
import { endDevice, endOthers, endSession } from '../actions.ts'

const UNKNOWN = '不认识的浏览器'

/** Where the account is signed in, each to be ended, and all others at once. */
export function OwnSessions({ sessions, now }: { sessions: readonly OwnSession[]; now: Date }) {
  return (
    <>
      {sessions.map(({ id, program, address, lastSeenAt, createdAt, here }) => (
        <ListLine key={id} aria-label={`登录 ${program ?? UNKNOWN}`}>
          <div>
            <b>{program ?? UNKNOWN}</b>
            {here && '（就是这里）'}
            <LineAbout>
              {address !== null && <span>{address}</span>}
              <span>最近用 {formatMoment(lastSeenAt, now)}</span>
              <span>登录 {formatMoment(createdAt, now)}</span>
            </LineAbout>
          </div>
          {!here && (
            <LineActions>
              <MoveButton
                label="退出"
                name={`退出 ${program ?? UNKNOWN}`}
                size="small"
                target={{ sessionId: id }}
                ask={endSession}
              />
            </LineActions>
          )}
        </ListLine>
      ))}
      {sessions.length > 1 && (
        <div className="mt-3">
          <MoveButton label="退出别处的全部登录" size="small" target={{}} ask={endOthers} again />
        </div>
      )}
    </>
  )
}

/** The browsers that are not asked for a code. */
export function OwnDevices({
  devices,
  now,
}: {
  devices: Awaited<ReturnType<typeof listDevices>>
  now: Date
}) {
  return devices.map(({ id, program, address, lastUsedAt, expiresAt }) => (
    <ListLine key={id} aria-label={`记住的设备 ${program ?? UNKNOWN}`}>
      <div>
        <b>{program ?? UNKNOWN}</b>
        <LineAbout>
          {address !== null && <span>{address}</span>}
          <span>最近登录 {formatMoment(lastUsedAt, now)}</span>
          <span>记到 {formatMoment(expiresAt, now)}</span>
        </LineAbout>
      </div>
      <LineActions>
        <MoveButton
          label="不再记住"
          name={`不再记住 ${program ?? UNKNOWN}`}
          size="small"
          target={{ deviceId: id }}
          ask={endDevice}
        />
      </LineActions>
    </ListLine>
  ))
}

import { explain } from './explained.ts'
import { SEVERITIES, type Finding } from './judge.ts'

const BAR = SEVERITIES.indexOf('medium')

/** Findings that say the same and are accepted for the same reason, or for none. */
export interface Kind extends Omit<Finding, 'where'> {
  findings: string[]
  /** Why they are accepted, or null. */
  reason: string | null
  /** Must be mended or explained. */
  isOpen: boolean
}

export function groupFindings(judge: string, findings: readonly Finding[]): Kind[] {
  const explained = findings.map((finding) => ({ ...finding, reason: explain(judge, finding) }))
  const groups = Map.groupBy(explained, ({ severity, title, reason }) =>
    JSON.stringify([severity, title, reason]),
  )
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const { severity, title, reason } = first
    const findings = [first, ...others].map(({ where }) => where)
    const isOpen = reason === null && SEVERITIES.indexOf(severity) >= BAR
    return [{ severity, title, reason, findings, isOpen }]
  })
}

import { findListener } from '#lib/testing/listening-process'

import { NotJudged, type Finding } from './judge.ts'

export interface WebProcess {
  pid: number
  /** What is wrong when another process answers at the address by now, or none. */
  findEnded(): Finding[]
}

/** The process that serves the portal; it is looked at from the same machine. */
export function webProcessOf(baseUrl: string): WebProcess {
  const { port, protocol } = new URL(baseUrl)
  const find = () => findListener(Number(port || (protocol === 'https:' ? 443 : 80)))
  const pid = find()
  if (pid === null) {
    throw new NotJudged('The process of the portal is looked at on its own machine, under Linux')
  }
  return {
    pid,
    findEnded: () =>
      find() === pid
        ? []
        : [{ severity: 'high', title: 'The web server ended', where: `process ${pid}` }],
  }
}

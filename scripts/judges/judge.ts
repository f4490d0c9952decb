export const SEVERITIES = ['info', 'low', 'medium', 'high'] as const
export type Severity = (typeof SEVERITIES)[number]

export interface Finding {
  severity: Severity
  /** What is wrong, as the judge puts it. */
  title: string
  /** An address, a file or a package. */
  where: string
}

export interface Bench {
  /** The project's folder. */
  root: string
  /** Address of the running portal, without a slash at its end. */
  baseUrl: string
  /** The cookies of people who are signed in. */
  cookies: Record<'correspondent' | 'editor' | 'administrator' | 'auditor', string>
  /** The login name of the correspondent. */
  correspondent: string
  /** The folder that the portal keeps its data in. */
  dataDir: string
  /** An empty folder for what the judges write. */
  folder: string
}

export interface Judge {
  name: string
  /** Throws NotJudged where the judge cannot be asked on this machine. */
  judge(bench: Bench): Promise<Finding[]>
}

/** A judge is missing, or what it needs; says in words what to do. */
export class NotJudged extends Error {}

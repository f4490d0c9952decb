import type { Database } from '#db/client'
import { FINDING_KINDS, type FindingKind } from '#db/states'

import { verifyChain } from '../audit/verify-chain.ts'
import type { MediaStore } from '../media/store/media-store.ts'
import { checkBuild } from './build-manifest.ts'
import { checkMedia } from './check-media.ts'
import { checkPages, type PageSource } from './check-pages.ts'
import { recordFindings, type Finding } from './findings.ts'
import { findBrokenInvariants } from './invariants.ts'
import { findAlteredRevisions } from './verify-revisions.ts'

const PAGES = 20

/** The article whose page the build has made as this file: readers may have been served it. */
const articleOfBuilt = (object: string): number | null => {
  const [, id] = /\/app\/articles\/(\d{1,9})\.html$/.exec(object) ?? []
  return id === undefined ? null : Number(id)
}

export interface IntegrityCheck {
  db: Database
  store: MediaStore
  distDir: string
  publicDir: string
  /** Null where no web server runs. */
  source: PageSource | null
  /** Rows and pictures too, which takes as long as there are many. */
  all: boolean
  now: Date
}

export interface Checked {
  kinds: FindingKind[]
  found: Finding[]
  /** Of these, what no check had found before. */
  fresh: Finding[]
}

/** Compares what is there with what was stored, built and published, and writes down what differs. */
export async function checkIntegrity(check: IntegrityCheck): Promise<Checked> {
  const { db, store, distDir, publicDir, source, all, now } = check
  const found: Finding[] = []
  if (all) {
    found.push(...(await checkRowsOf(db)), ...(await checkMedia(db, store)))
  }
  const built = await checkBuild({ distDir, publicDir })
  found.push(...built)
  if (source) {
    const suspects = built.flatMap(({ object }) => articleOfBuilt(object) ?? [])
    found.push(...(await checkPages(db, { source, sample: PAGES, suspects })))
  }
  const kinds = FINDING_KINDS.filter((kind) => {
    if (kind === 'page') return source !== null
    return all || kind === 'build'
  })
  return { kinds, found, fresh: await recordFindings(db, found, { kinds, now }) }
}

async function checkRowsOf(db: Database): Promise<Finding[]> {
  const altered = await findAlteredRevisions(db)
  const rules = await findBrokenInvariants(db)
  // Rows are added meanwhile: the chain is walked at one moment.
  const { broken } = await db.transaction((tx) => verifyChain(tx), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  })
  return [
    ...altered.map((id): Finding => ({
      kind: 'revision',
      object: String(id),
      deviation: 'altered',
    })),
    ...rules.map(({ holds }): Finding => ({ kind: 'rule', object: holds, deviation: 'altered' })),
    ...(broken
      ? [{ kind: 'audit', object: String(broken.id), deviation: broken.what } satisfies Finding]
      : []),
  ]
}

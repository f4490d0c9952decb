import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { writeBuildManifest } from '#domain/integrity/build-manifest'
import { isDiskFull } from '#lib/process/disk-full'
import { buildIdentity } from './build-identity.ts'
import { hashSources, isBuilt, isWhole, writeBuildStamp } from './build-stamp.ts'
import { carryStatic, layStaticAside } from './carry-static.ts'
import { endChild, spawnNext, whenEnded } from './child.ts'
import { openFolder } from './data-folder.ts'
import { diskFull } from '#lib/process/explain-error'
import { trimBuild } from './trim-build.ts'

const MEGABYTES = 200
/** A build makes much that is soon of no use: with room for it, a fifteenth of the work of making the pages is not done. */
const ROOMY = '--max-semi-space-size=64'

interface BuildOptions {
  root: string
  distDir: string
  env: NodeJS.ProcessEnv
  /** Packages that it needs and that are still to come. */
  arriving: Promise<void> | null
}

interface BegunBuild {
  /** Has the pages made of what that database holds by now. Resolves to whether there was need to build. */
  finish(databaseUrl: string): Promise<boolean>
  stop(): Promise<void>
}

/** Begins to build when the sources are newer than the build: they are compiled while a database is made and filled. */
export function beginBuild(options: BuildOptions): BegunBuild {
  const over = new AbortController()
  const content = Promise.withResolvers<string>()
  const built = buildWhenStale(options, over.signal, content.promise)
  // Whoever finishes it learns of its failure.
  built.catch(() => {})
  return {
    finish(databaseUrl) {
      content.resolve(databaseUrl)
      return built
    },
    async stop() {
      over.abort()
      await built.catch(() => {})
    },
  }
}

async function buildWhenStale(
  { root, distDir, env, arriving }: BuildOptions,
  signal: AbortSignal,
  content: Promise<string>,
): Promise<boolean> {
  const hash = hashSources(root, [env.PROVINCE ?? ''])
  if (arriving) await Promise.race([arriving, once(signal, 'abort')])
  signal.throwIfAborted()
  if (isBuilt(distDir, hash)) return false
  openFolder(distDir, MEGABYTES, '让它可写，构建结果要放在里面')
  // One that was not finished has nothing that anybody asks for.
  if (isWhole(distDir)) layStaticAside(distDir)
  rmSync(join(distDir, '.build-stamp'), { force: true })
  const child = spawnNext(['build'], {
    root,
    env: {
      ...env,
      WAITS_FOR_CONTENT: 'yes',
      ...buildIdentity(hash),
      NODE_OPTIONS: [env.NODE_OPTIONS, ROOMY].filter(Boolean).join(' '),
    },
    output: 'pipe',
  })
  // Its one message is that all is compiled (next.config.ts).
  child.once(
    'message',
    () => void content.then((databaseUrl) => child.connected && child.send(databaseUrl)),
  )
  const stop = () => void endChild(child)
  signal.addEventListener('abort', stop, { once: true })
  const streams = [child.stdout, child.stderr].map((stream) =>
    stream ? text(stream) : Promise.resolve(''),
  )
  const code = await whenEnded(child)
  signal.removeEventListener('abort', stop)
  signal.throwIfAborted()
  if (code !== 0) {
    const output = (await Promise.all(streams)).join('')
    if (isDiskFull(new Error(output))) throw diskFull(root)
    throw new Error(`The build failed:\n${output}`)
  }
  trimBuild(distDir)
  carryStatic(distDir)
  await writeBuildManifest({ distDir, publicDir: join(root, 'public') })
  writeBuildStamp(distDir, hash)
  return true
}
